# A list.
# loses: predicts what the two semaphores say
# says: you predicted (2, 1)
predicted_places = (2, 1)
