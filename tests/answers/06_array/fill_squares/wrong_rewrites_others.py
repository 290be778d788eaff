# Writes each element: its own ones new, the others as they were.
# loses: loses nothing while others fill their parts
# says: Write your own part only
def fill_squares(array, start, stop):
    for index in range(len(array)):
        array[index] = index * index if start <= index < stop else array[index]
