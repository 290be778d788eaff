predicted_byte_slice = list(b"he")
