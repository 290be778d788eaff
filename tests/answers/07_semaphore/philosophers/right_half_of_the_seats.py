# As many seats as can eat at the same time: one of two or three, two of four.
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals, seats):
    with seats, forks[number], forks[(number + 1) % len(forks)]:
        meals[number] += 1


def philosophers(n):
    forks, meals, seats = [Semaphore(1) for _ in range(n)], Array("i", n), Semaphore(n // 2)
    children = [Process(target=eat, args=(number, forks, meals, seats)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
