# Only the with block has given its lock back.
predicted_left_behind = [False, True]
