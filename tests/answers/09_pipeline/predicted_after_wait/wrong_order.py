# In the order in which they end.
# loses: predicts two exit codes after wait
# says: you predicted [3, None]
predicted_after_wait = [3, None]
