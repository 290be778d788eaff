# As if the other one were ended.
# loses: predicts two exit codes after wait
# says: you predicted [-15, 3]
predicted_after_wait = [-15, 3]
