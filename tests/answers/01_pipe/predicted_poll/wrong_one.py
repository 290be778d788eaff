# 1 is not True here.
# loses: predicts what poll() says at the end of file
# says: you predicted 1
predicted_poll = 1
