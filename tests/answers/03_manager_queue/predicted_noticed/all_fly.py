# loses: predicts which errors of tasks the parent notices
# says: it really is  ['nothing', 'ValueError', 'ValueError']
predicted_noticed = ["ValueError", "ValueError", "ValueError"]
