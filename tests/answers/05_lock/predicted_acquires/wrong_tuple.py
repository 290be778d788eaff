# A tuple in place of a list.
# loses: predicts what three acquire() say
# says: you predicted (True, False, True)
predicted_acquires = (True, False, True)
