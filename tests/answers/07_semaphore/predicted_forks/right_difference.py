# Five, less four.
predicted_forks = 5 - 4
