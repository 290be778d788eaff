# Holds the lock for the copy, and again for the writing, but not in between.
# loses: loses nothing while others fill their parts
# says: wrote 4 to [2], then Process-1 wrote -1 to [2]
# says: Hold the lock from the read to the write
def fill_squares(array, start, stop):
    with array.get_lock():
        everything = list(array)
    for index in range(start, stop):
        everything[index] = index * index
    with array.get_lock():
        for index, value in enumerate(everything):
            array[index] = value
