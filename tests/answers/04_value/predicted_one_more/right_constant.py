# From the largest one.
LARGEST = 2147483647
predicted_one_more = -LARGEST - 1
