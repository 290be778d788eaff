# wait() takes nothing away: the event stays set.
# loses: predicts what wait() returns, three times
# says: you predicted [False, True, False]
predicted_event_waits = [False, True, False]
