predicted_leftover = b"hello" + b"day all"
