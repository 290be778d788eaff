# loses: predicts what the second reads give
# says: you predicted [20, 20, 20]

predicted_second_reads = [20, 20, 20]
