predicted_leftover = b"hello" + b"morning"
