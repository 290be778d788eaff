# Who takes forks, takes both: a waiter lets one at a time do that.
from multiprocessing import Array, Lock, Process, Semaphore


def eat(number, forks, waiter, meals):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    with waiter:
        left.acquire()
        right.acquire()
    meals[number] = 1
    left.release()
    right.release()


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    waiter = Lock()
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, waiter, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
