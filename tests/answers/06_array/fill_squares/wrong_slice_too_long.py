# All squares into one part.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: takes exactly as many elements as it has
def fill_squares(array, start, stop):
    array[start:stop] = [index * index for index in range(stop)]
