# The parent's variable is untouched.
predicted_total = 10
