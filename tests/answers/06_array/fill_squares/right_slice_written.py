# A slice of the array itself.
def fill_squares(array, start, stop):
    array[start:stop] = [index**2 for index in range(start, stop)]
