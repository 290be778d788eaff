# Takes the second fork when the first one is back on the table.
# loses: each eats with two forks, and shares each with a neighbour
# says: hold both until it is over
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    with forks[number]:
        pass
    with forks[(number + 1) % len(forks)]:
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
