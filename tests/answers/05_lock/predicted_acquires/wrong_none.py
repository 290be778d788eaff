# As if acquire() returned nothing.
# loses: predicts what three acquire() say
# says: you predicted [None, None, None]
predicted_acquires = [None, None, None]
