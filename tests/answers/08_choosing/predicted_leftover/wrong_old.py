# loses: predicts what a shorter text leaves in a block
# says: it really is

predicted_leftover = b"good day all"
