# As if a Lock could be taken again.
# loses: predicts who gets a lock twice
# says: you predicted [True, True]
# says: it really is  [True, False]
predicted_again = [True, True]
