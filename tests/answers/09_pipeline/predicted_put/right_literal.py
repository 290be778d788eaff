# One was taken, two places are full.
predicted_put = 3
