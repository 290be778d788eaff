# Over several lines.
predicted_taken = [
    1,
    2,
    3,
    4,
]
