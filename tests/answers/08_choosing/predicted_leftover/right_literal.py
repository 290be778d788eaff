predicted_leftover = b"hellomorning"
