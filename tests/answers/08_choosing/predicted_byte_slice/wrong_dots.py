# loses: predicts what a slice of bytes gives
# says: not solved yet

predicted_byte_slice = ...
