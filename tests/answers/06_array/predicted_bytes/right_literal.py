# As the lesson writes it.
predicted_bytes = [b"hi", b"hi\x00hon"]
