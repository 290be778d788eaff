# In brackets.
# loses: predicts the exit code of a child that leaves with a text
# says: you predicted [1]
predicted_exitcode = [1]
