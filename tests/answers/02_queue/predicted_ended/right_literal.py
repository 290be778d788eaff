# The short text fits into the pipe.
predicted_ended = [True, False]
