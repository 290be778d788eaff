# As if a text were no failure.
# loses: predicts the exit code of a child that leaves with a text
# says: it really is  1
predicted_exitcode = 0
