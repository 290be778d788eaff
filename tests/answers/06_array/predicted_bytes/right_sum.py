# Put together.
predicted_bytes = [b"hi", b"hi" + b"\0" + b"hon"]
