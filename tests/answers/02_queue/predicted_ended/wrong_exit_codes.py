# Exit codes were not asked for.
# loses: predicts which child ends before its text is taken out
# says: it really is  [True, False]
predicted_ended = [0, None]
