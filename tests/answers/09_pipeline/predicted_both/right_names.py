# From names.
done, total = 1, 0
predicted_both = [done, total]
