# Two numbers.
# loses: predicts what the two semaphores say
# says: you predicted 2
predicted_places = 2
