# What the child has read, and 1.
SEEN = 0
predicted_late_write = SEEN + 1
