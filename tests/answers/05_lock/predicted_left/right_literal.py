# The child is not kept out.
predicted_left = 70
