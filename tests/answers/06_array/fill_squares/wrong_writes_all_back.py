# Copies all, and writes all back.
# loses: loses nothing while others fill their parts
# says: are as old as the copy
# says: is lost
def fill_squares(array, start, stop):
    everything = array[:]
    for index in range(start, stop):
        everything[index] = index * index
    array[:] = everything
