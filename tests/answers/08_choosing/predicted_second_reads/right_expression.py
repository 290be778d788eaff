predicted_second_reads = [20] * 2 + [30]
