# True is not 1 here.
# loses: predicts the exit code of a child that leaves with a text
# says: you predicted True
predicted_exitcode = True
