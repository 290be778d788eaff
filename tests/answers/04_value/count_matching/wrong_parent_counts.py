# The parent counts alone.
# loses: as many processes as asked count into one shared Value
# says: workers is 2, and 0 processes were started
def count_matching(words, needle, workers):
    return sum(needle in word for word in words)
