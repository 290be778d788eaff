# Texts.
# loses: predicts what .value and .raw give
# says: you predicted ['hi', 'hi\x00hon']
predicted_bytes = ["hi", "hi\x00hon"]
