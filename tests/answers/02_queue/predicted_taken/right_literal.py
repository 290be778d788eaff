# Each item goes to one taker.
predicted_taken = [1, 2, 3, 4]
