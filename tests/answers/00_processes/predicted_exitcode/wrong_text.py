# The text itself.
# loses: predicts the exit code of a child that leaves with a text
# says: you predicted 'no coffee'
predicted_exitcode = "no coffee"
