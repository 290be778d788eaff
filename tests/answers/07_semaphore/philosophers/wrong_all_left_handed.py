# Everybody takes the left fork first.
# loses: nobody waits for ever
# says: for a fork for ever
# says: Let one philosopher take the forks in the other order
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    with forks[number]:
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
