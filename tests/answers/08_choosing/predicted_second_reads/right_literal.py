predicted_second_reads = [20, 20, 30]
