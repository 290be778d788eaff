# Workers take the numbers out, and the parent computes.
# loses: so many workers take the numbers out of one queue
# says: there should be 2
def square_all(numbers, workers):
    return [number * number for number in numbers]
