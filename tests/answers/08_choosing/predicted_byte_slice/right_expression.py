predicted_byte_slice = list(b"hel")
