# Forgets the zero byte.
# loses: predicts what .value and .raw give
# says: you predicted [b'hi', b'hithon']
predicted_bytes = [b"hi", b"hithon"]
