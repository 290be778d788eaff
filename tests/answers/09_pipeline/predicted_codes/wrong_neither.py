# As if wait did not wait.
# loses: predicts two exit codes, right after wait
# says: you predicted [None, None]
predicted_codes = [None, None]
