# One of the two was taken out.
# loses: predicts what the two semaphores say
# says: you predicted [2, 2]
predicted_places = [2, 2]
