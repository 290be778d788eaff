# Two names at once.
guess = predicted_poll = True
