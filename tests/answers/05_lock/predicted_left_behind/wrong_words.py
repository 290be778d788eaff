# Words in place of True and False.
# loses: predicts which lock is free after its holder has failed
# says: you predicted ['held', 'free']
predicted_left_behind = ["held", "free"]
