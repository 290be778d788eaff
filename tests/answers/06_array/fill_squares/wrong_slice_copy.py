# Fills a slice, which is a copy.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: such as a slice array[2:5], is a copy
def fill_squares(array, start, stop):
    part = array[start:stop]
    for number in range(len(part)):
        part[number] = (start + number) ** 2
