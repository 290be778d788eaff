# A text.
# loses: predicts how many elements nobody fills
# says: you predicted '2'
predicted_forgotten = "2"
