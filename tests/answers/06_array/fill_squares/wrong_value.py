# An Array has no value.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: 'int' object has no attribute 'value'
def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index].value = index * index
