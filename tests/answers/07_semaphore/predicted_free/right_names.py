# Worked out.
permits = 3
taken = 2
predicted_free = permits - taken
