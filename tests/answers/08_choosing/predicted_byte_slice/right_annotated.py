predicted_byte_slice: list[int] = [104, 101]
