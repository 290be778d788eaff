# As if every exit code were 1.
# loses: predicts two exit codes after wait
# says: you predicted [None, 1]
predicted_after_wait = [None, 1]
