# 1 is not True here.
# loses: predicts which child ends before its text is taken out
# says: it really is  [True, False]
predicted_ended = [1, 0]
