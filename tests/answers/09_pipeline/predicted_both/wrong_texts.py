# Texts.
# loses: predicts what is added while one lock is held
# says: you predicted ['1', '0']
predicted_both = ["1", "0"]
