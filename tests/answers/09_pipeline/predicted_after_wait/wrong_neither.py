# As if wait did not wait.
# loses: predicts two exit codes after wait
# says: you predicted [None, None]
predicted_after_wait = [None, None]
