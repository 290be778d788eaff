# loses: predicts what the second reads give
# says: it really is

predicted_second_reads = [20, 20, None]
