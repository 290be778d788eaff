# A generator has no length.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: a generator or map has no length
def fill_squares(array, start, stop):
    array[start:stop] = (index * index for index in range(start, stop))
