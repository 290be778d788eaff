# As the lesson writes it.
predicted_three_reads = [30, 30, 30]
