# With not.
NOT_SET = False
predicted_event_waits = [NOT_SET, not NOT_SET, not NOT_SET]
