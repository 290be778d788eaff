# One answer for two questions.
# loses: predicts which lock is free after its holder has failed
# says: you predicted True
predicted_left_behind = True
