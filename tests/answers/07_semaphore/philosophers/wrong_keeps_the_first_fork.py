# Tries again without having put the first fork back.
# loses: nobody waits for ever
# says: whoever does not get the second fork puts the first one back
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    while True:
        left.acquire()
        if right.acquire(timeout=0.1):
            meals[number] += 1
            right.release()
            left.release()
            return


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
