# From names.
still_runs = None
gave_up = 3
predicted_after_wait = [still_runs, gave_up]
