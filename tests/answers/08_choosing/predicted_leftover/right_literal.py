predicted_leftover = b"helloday all"
