# They changed.
# loses: predicts what the two semaphores say
# says: you predicted [3, 0]
predicted_places = [3, 0]
