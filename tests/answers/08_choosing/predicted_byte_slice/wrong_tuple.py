# loses: predicts what a slice of bytes gives
# says: you predicted (104, 101)

predicted_byte_slice = (104, 101)
