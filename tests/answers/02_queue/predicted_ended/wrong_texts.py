# Words instead of values.
# loses: predicts which child ends before its text is taken out
# says: it really is  [True, False]
predicted_ended = ["ended", "waits"]
