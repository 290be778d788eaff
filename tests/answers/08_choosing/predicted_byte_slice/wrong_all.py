# loses: predicts what a slice of bytes gives
# says: it really is

predicted_byte_slice = [104, 101, 108, 108, 111]
