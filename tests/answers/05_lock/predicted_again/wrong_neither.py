# As if an RLock were a Lock.
# loses: predicts who gets a lock twice
# says: it really is  [True, False]
predicted_again = [False, False]
