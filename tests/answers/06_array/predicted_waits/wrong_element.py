# Takes the lock for one of an element.
# loses: predicts who waits for the lock of a whole array
# says: you predicted [False, True, False]
predicted_waits = [False, True, False]
