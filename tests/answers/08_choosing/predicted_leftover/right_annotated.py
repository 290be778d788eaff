predicted_leftover: bytes = b"hellomorning"
