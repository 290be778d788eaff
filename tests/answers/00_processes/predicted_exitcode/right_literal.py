# A text is written to stderr, and the code is 1.
predicted_exitcode = 1
