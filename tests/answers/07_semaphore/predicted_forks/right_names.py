# Worked out.
forks = 5
philosophers = 4
predicted_forks = forks - philosophers
