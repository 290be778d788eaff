predicted_byte_slice = [104, 101]
