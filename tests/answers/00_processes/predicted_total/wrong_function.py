# A function is not a value.
# loses: predicts the parent's variable after a child has changed it
# says: you predicted
def predicted_total():
    return 10
