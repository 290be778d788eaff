# As a power.
predicted_one_more = -(2**31)
