# Built from two constants.
LEFT = [1, 2]
predicted_taken = LEFT + [3, 4]
