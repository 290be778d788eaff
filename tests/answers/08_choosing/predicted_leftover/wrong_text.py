# loses: predicts what a shorter text leaves in a block
# says: you predicted 'helloday all'

predicted_leftover = "helloday all"
