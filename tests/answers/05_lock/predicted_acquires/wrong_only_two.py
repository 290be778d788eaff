# Forgets the third.
# loses: predicts what three acquire() say
# says: you predicted [True, False]
predicted_acquires = [True, False]
