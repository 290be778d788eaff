# Forgets the last one.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: from start to stop - 1
def fill_squares(array, start, stop):
    for index in range(start, stop - 1):
        array[index] = index * index
