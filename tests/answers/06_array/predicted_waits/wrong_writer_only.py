# Readers wait, too.
# loses: predicts who waits for the lock of a whole array
# says: you predicted [True, False, False]
predicted_waits = [True, False, False]
