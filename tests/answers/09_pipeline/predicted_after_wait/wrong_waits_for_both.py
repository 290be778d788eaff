# As if wait waited for both.
# loses: predicts two exit codes after wait
# says: you predicted [0, 3]
predicted_after_wait = [0, 3]
