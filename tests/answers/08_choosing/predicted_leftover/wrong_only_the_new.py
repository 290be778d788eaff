# loses: predicts what a shorter text leaves in a block
# says: it really is  b'helloday all'

predicted_leftover = b"hello"
