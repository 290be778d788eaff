# Gives the name to a list.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: Nothing was written to the array
def fill_squares(array, start, stop):
    array = [index * index for index in range(start, stop)]
    array.sort()
