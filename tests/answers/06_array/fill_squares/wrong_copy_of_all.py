# Fills a copy of all.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: such as a slice array[2:5], is a copy
def fill_squares(array, start, stop):
    numbers = list(array)
    for index in range(start, stop):
        numbers[index] = index * index
