# A call of one's own function is no constant: no child would ever run it.
# loses: predicts what recv() gives after the sender has closed
# says: predicted_drain


def predict():
    return ["one", "two", "EOFError"]


predicted_drain = predict()
