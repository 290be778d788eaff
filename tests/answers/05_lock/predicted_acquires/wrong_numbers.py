# Numbers in place of True and False.
# loses: predicts what three acquire() say
# says: you predicted [1, 0, 1]
predicted_acquires = [1, 0, 1]
