# In three lines.
predicted_acquires = [
    True,  # nobody holds it
    False,  # this process holds it
    True,  # it was given back
]
