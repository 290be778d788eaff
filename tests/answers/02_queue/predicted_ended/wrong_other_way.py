# The wrong way round.
# loses: predicts which child ends before its text is taken out
# says: it really is  [True, False]
predicted_ended = [False, True]
