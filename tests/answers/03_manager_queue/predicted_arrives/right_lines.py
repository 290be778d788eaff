predicted_arrives = [
    True,  # a list
    False,  # a plain queue
    True,  # a manager's queue
]
