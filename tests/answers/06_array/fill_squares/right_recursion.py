# One element, and the rest by itself.
def fill_squares(array, start, stop):
    if start < stop:
        array[start] = start * start
        fill_squares(array, start + 1, stop)
