# Puts the first fork back when the second is taken; and `with` puts it back once more.
# loses: each eats with two forks, and shares each with a neighbour
# says: released a fork that nobody held
# says: Call release() once for each time that the fork was taken
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    while True:
        with left:
            if right.acquire(block=False):
                meals[number] += 1
                right.release()
                return
            left.release()


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    ps = [Process(target=eat, args=(i, forks, meals)) for i in range(n)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    return meals[:]
