# Adds the index to itself.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: array[index] becomes index * index
def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index] = index + index
