# A tuple in place of a list.
# loses: predicts which lock is free after its holder has failed
# says: you predicted (False, True)
predicted_left_behind = (False, True)
