# Eats when both forks are on the table again.
# loses: each eats with two forks, and shares each with a neighbour
# says: hold both until it is over
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    first, second = sorted([number, (number + 1) % len(forks)])
    with forks[first], forks[second]:
        pass
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
