# Not -1 either.
# loses: predicts what the largest 'i' and 1 give
# says: you predicted -1
predicted_one_more = -1
