# What acquire() says, one by one.
predicted_acquires = [True, False, True]
