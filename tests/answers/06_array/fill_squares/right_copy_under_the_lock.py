# A copy of all, written back under the lock.
def fill_squares(array, start, stop):
    with array.get_lock():
        everything = array[:]
        for index in range(start, stop):
            everything[index] = index * index
        array[:] = everything
