# Over several lines.
predicted_waits = [
    True,
    True,
    False,
]
