# Over several lines, built from a constant.
LAST = 30
predicted_three_reads = [
    LAST,
    LAST,
    LAST,
]
