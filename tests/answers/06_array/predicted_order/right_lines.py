# Over several lines.
predicted_order = [
    3,
    1,
    4,
    2,
]
