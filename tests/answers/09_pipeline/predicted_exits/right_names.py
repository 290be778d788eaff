# From names.
still_runs = None
gave_up = 3
predicted_exits = [still_runs, gave_up]
