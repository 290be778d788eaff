# Takes the array for a shorter one.
# loses: predicts what .value and .raw give
# says: you predicted [b'hi', b'hi']
predicted_bytes = [b"hi", b"hi"]
