# The lock around writing back alone.
# loses: loses nothing while others fill their parts
# says: from the read to the write
def fill_squares(array, start, stop):
    everything = array[:]
    for index in range(start, stop):
        everything[index] = index * index
    with array.get_lock():
        array[:] = everything
