# The parent does it all.
# loses: as many processes as asked compare the pairs
# says: 0 processes were started
def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    compare(array, range(first, len(array) - 1, 2))
