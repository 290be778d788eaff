# The wrong way round.
# loses: predicts what .value and .raw give
# says: you predicted [b'hi\x00hon', b'hi']
predicted_bytes = [b"hi\x00hon", b"hi"]
