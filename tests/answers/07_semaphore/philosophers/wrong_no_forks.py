# Eats with the fingers.
# loses: each eats with two forks, and shares each with a neighbour
# says: ate with no fork
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
