# Texts in place of True and False.
# loses: predicts what three acquire() say
# says: you predicted ['True', 'False', 'True']
predicted_acquires = ["True", "False", "True"]
