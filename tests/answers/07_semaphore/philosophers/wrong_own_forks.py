# Each makes its own forks.
# loses: each eats with two forks, and shares each with a neighbour
# says: lies on no table
from multiprocessing import Array, Process, Semaphore


def eat(number, meals):
    left, right = Semaphore(1), Semaphore(1)
    with left, right:
        meals[number] += 1


def philosophers(n):
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
