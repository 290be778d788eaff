# Starts the next one when the one before has eaten.
# loses: who are not neighbours can eat at the same time
# says: starts only when another one has ended
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
        child.join()
    return meals[:]
