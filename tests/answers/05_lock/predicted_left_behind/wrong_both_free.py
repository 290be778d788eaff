# As if a lock went free when its holder ends.
# loses: predicts which lock is free after its holder has failed
# says: you predicted [True, True]
# says: it really is  [False, True]
predicted_left_behind = [True, True]
