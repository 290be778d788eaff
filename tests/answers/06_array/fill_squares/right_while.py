# A while loop.
def fill_squares(array, start, stop):
    index = start
    while index < stop:
        array[index] = index * index
        index += 1
