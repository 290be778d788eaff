# One element too far, while the lock is held.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: ended with IndexError
# says: gives its lock back whatever happens inside it
def fill_squares(array, start, stop):
    array.get_lock().acquire()
    for index in range(start, stop + 1):
        array[index] = index * index
    array.get_lock().release()
