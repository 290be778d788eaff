# loses: predicts what a shorter text leaves in a block
# says: you predicted b'hello day all'

predicted_leftover = b"hello day all"
