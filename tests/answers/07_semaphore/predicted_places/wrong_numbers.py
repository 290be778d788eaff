# How many, not which.
# loses: predicts what the two semaphores say
# says: you predicted ['free'
predicted_places = ["free", "free", "filled"]
