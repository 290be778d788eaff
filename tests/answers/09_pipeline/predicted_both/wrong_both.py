# As if += did not wait.
# loses: predicts what is added while one lock is held
# says: you predicted [1, 1]
predicted_both = [1, 1]
