# Takes an element that is not 0 for one that is done.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: What is read from it, such as a slice array[2:5], is a copy
def fill_squares(array, start, stop):
    for index in range(start, stop):
        if not array[index]:
            array[index] = index * index
