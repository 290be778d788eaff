# A tuple.
# loses: predicts what .value and .raw give
# says: you predicted (b'hi', b'hi\x00hon')
predicted_bytes = (b"hi", b"hi\x00hon")
