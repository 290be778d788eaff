# Truth values.
# loses: predicts what is added while one lock is held
# says: you predicted [True, False]
predicted_both = [True, False]
