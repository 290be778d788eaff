# Takes the rest for zeros.
# loses: predicts what .value and .raw give
# says: you predicted [b'hi', b'hi\x00\x00\x00\x00']
predicted_bytes = [b"hi", b"hi\x00\x00\x00\x00"]
