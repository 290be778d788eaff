# loses: predicts what a slice of bytes gives
# says: it really is

predicted_byte_slice = "he"
