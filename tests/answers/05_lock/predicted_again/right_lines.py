# In two lines.
predicted_again = [
    True,  # RLock
    False,  # Lock
]
