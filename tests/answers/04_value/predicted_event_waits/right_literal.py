# As the lesson writes it.
predicted_event_waits = [False, True, True]
