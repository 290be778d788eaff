# Puts the first fork back when the second one is not there.
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    while True:
        left.acquire()
        if right.acquire(block=False):
            break
        left.release()
    meals[number] += 1
    right.release()
    left.release()


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
