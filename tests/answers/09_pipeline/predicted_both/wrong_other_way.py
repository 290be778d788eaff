# The other way round.
# loses: predicts what is added while one lock is held
# says: you predicted [0, 1]
predicted_both = [0, 1]
