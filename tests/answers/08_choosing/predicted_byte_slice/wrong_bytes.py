# loses: predicts what a slice of bytes gives
# says: it really is  [104, 101]

predicted_byte_slice = b"he"
