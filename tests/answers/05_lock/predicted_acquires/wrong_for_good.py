# As if release() did nothing.
# loses: predicts what three acquire() say
# says: it really is  [True, False, True]
predicted_acquires = [True, False, False]
