# Forks with two permits each: everybody eats, and neighbours eat together.
# loses: each eats with two forks, and shares each with a neighbour
# says: has 2 permits: two can hold it at the same time
# says: Make each fork a Semaphore(1) or a Lock
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    with forks[number]:
        with forks[(number + 1) % len(forks)]:
            with meals.get_lock():
                meals[number] += 1


def philosophers(n):
    forks = [Semaphore(2) for _ in range(n)]
    meals = Array("i", n)
    ps = [Process(target=eat, args=(i, forks, meals)) for i in range(n)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    return meals[:]
