# As if one lock were for both.
# loses: predicts what is added while one lock is held
# says: you predicted [0, 0]
predicted_both = [0, 0]
