# Takes the stop 0 for none, as if all were its part.
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: fill_squares(array, 0, 0), where array holds [4, 4]
def fill_squares(array, start, stop):
    for index, _ in enumerate(array[start : stop or None], start):
        array[index] = index * index
