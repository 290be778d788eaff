# As if with didn't help.
# loses: predicts which lock is free after its holder has failed
# says: it really is  [False, True]
predicted_left_behind = [False, False]
