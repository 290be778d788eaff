predicted_second_reads: list[int] = [20, 20, 30]
