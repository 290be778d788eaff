# loses: predicts what the second reads give
# says: it really is

predicted_second_reads = [10, 10, 10]
