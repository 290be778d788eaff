# Built from parts.
predicted_event_waits = [False] + [True] * 2
