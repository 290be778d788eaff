# Three, less the two that were taken.
predicted_free = 3 - 2
