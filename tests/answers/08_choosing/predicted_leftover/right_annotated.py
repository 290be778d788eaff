predicted_leftover: bytes = b"helloday all"
