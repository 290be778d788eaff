# On two lines.
predicted_both = [
    1,  # has another lock
    0,  # the parent holds this one
]
