# .value goes on.
# loses: predicts what .value and .raw give
# says: you predicted [b'hithon', b'hithon']
predicted_bytes = [b"hithon", b"hithon"]
