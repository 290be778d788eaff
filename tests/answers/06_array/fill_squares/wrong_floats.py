# Floats.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: a whole number is needed
def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index] = float(index) ** 2
