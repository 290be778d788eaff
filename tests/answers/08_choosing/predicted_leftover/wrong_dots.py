# loses: predicts what a shorter text leaves in a block
# says: not solved yet

predicted_leftover = ...
