# As if it still ran.
# loses: predicts the exit code of a child that leaves with a text
# says: you predicted None
predicted_exitcode = None
