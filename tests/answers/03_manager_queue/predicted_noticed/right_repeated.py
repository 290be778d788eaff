predicted_noticed = ["nothing"] + 2 * ["ValueError"]
