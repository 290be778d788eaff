# get gives a place back.
# loses: predicts what the two semaphores say
# says: you predicted [1, 1]
predicted_places = [1, 1]
