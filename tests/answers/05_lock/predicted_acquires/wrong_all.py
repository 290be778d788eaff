# As if a lock could be taken twice.
# loses: predicts what three acquire() say
# says: you predicted [True, True, True]
# says: it really is  [True, False, True]
predicted_acquires = [True, True, True]
