# As if it were a signal.
# loses: predicts two exit codes after wait
# says: you predicted [None, -3]
predicted_after_wait = [None, -3]
