# As if maxsize were advice.
# loses: predicts what becomes of five puts into three places
# says: it really is  ['in', 'in', 'in', 'Full', 'in']
predicted_puts = ["in", "in", "in", "in", "in"]
