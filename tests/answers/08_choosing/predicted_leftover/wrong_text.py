# loses: predicts what a shorter text leaves in a block
# says: you predicted 'hellomorning'

predicted_leftover = "hellomorning"
