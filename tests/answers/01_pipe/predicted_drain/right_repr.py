# Single quotes over several lines.
predicted_drain = [
    'one',
    'two',
    'EOFError',
]
