# Thought again.
predicted_exitcode = 0
predicted_exitcode = 1
