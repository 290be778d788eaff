# The other way round.
# loses: predicts which lock is free after its holder has failed
# says: you predicted [True, False]
predicted_left_behind = [True, False]
