# The array below the lock.
def fill_squares(array, start, stop):
    numbers = array.get_obj()
    for index in range(start, stop):
        numbers[index] = index * index
