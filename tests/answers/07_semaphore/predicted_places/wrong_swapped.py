# The free ones come first.
# loses: predicts what the two semaphores say
# says: it really is  [2, 1]
predicted_places = [1, 2]
