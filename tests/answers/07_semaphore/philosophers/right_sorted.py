# The smaller number first.
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    left, right = number, (number + 1) % len(forks)
    first, second = sorted([left, right])
    with forks[first]:
        with forks[second]:
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
