# Writes zeros into the rest.
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: the other elements belong to others
def fill_squares(array, start, stop):
    array[:] = [index * index if start <= index < stop else 0 for index in range(len(array))]
