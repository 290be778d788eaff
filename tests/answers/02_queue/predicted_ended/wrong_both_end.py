# As if put() were all there is to do.
# loses: predicts which child ends before its text is taken out
# says: it really is  [True, False]
predicted_ended = [True, True]
