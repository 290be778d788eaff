# With a type.
predicted_slice: list[int] = [1, 2, 3, 4, 50]
