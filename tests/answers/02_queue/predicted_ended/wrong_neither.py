# As if every child waited for its item to be taken out.
# loses: predicts which child ends before its text is taken out
# says: it really is  [True, False]
predicted_ended = [False, False]
