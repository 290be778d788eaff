# The lock for each element, which is not needed.
def fill_squares(array, start, stop):
    for index in range(start, stop):
        with array.get_lock():
            array[index] = index * index
