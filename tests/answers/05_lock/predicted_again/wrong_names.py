# The kinds, not the answers.
# loses: predicts who gets a lock twice
# says: you predicted ['RLock', 'Lock']
predicted_again = ["RLock", "Lock"]
