# In two lines.
predicted_left_behind = [
    False,
    True,
]
