# Multiplied.
predicted_three_reads = [30] * 3
