# loses: predicts what can be the argument of a pool's task
# says: it really is  [True, False, True]
predicted_arrives = ["True", "False", "True"]
