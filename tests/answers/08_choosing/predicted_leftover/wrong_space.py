# loses: predicts what a shorter text leaves in a block
# says: you predicted b'hello morning'

predicted_leftover = b"hello morning"
