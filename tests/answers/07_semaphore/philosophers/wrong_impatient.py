# Waits for the second fork for a second, and eats all the same.
# loses: each eats with two forks, and shares each with a neighbour
# says: may return False
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    with forks[number]:
        right = forks[(number + 1) % len(forks)]
        got = right.acquire(timeout=1)
        meals[number] += 1
        if got:
            right.release()


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
