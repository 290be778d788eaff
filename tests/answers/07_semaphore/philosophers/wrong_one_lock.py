# One lock for the whole table.
# loses: who are not neighbours can eat at the same time
# says: all take the same lock before their forks
from multiprocessing import Array, Lock, Process, Semaphore


def eat(number, forks, table, meals):
    with table, forks[number], forks[(number + 1) % len(forks)]:
        meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    table = Lock()
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, table, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
