# loses: predicts what the second reads give
# says: not solved yet

predicted_second_reads = ...
