# The zero byte as Python reads it, too.
predicted_bytes = [b"hi", b"hi\0hon"]
