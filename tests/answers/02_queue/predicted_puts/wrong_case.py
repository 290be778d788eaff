# The exception is called Full.
# loses: predicts what becomes of five puts into three places
# says: it really is  ['in', 'in', 'in', 'Full', 'in']
predicted_puts = ["in", "in", "in", "full", "in"]
