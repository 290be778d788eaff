# The RLock can be taken again.
predicted_again = [True, False]
