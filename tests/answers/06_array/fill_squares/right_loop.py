# Element by element.
def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index
