# Never gives the lock back.
# loses: writes the square of each index of its part
# loses: leaves all other elements as they are
# loses: loses nothing while others fill their parts
# says: Give each lock back
def fill_squares(array, start, stop):
    array.get_lock().acquire()
    for index in range(start, stop):
        array[index] = index * index
