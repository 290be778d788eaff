# loses: predicts what the second reads give
# says: it really is  [20, 20, 30]

predicted_second_reads = [30, 30, 30]
