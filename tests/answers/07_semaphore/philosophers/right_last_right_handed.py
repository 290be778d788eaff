# The last one takes the right fork first.
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    if number == len(forks) - 1:
        left, right = right, left
    left.acquire()
    right.acquire()
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
