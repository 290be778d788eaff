# Over several lines.
predicted_slice = [
    1,
    2,
    3,
    4,
    50,
]
