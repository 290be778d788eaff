# An Array is no list.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: no methods of lists
def fill_squares(array, start, stop):
    for index in range(start, stop):
        array.append(index * index)
