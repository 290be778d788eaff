# Waits until both forks are free, and takes them later.
# loses: nobody waits for ever
# says: Process-1 and Process-2 wait for a fork for ever
# says: Let one philosopher take the forks in the other order
from multiprocessing import Array, Condition, Process, Semaphore


def eat(number, forks, meals, changed):
    left, right = forks[number], forks[(number + 1) % len(forks)]
    with changed:
        changed.wait_for(lambda: left.get_value() and right.get_value())
    with left, right:
        meals[number] += 1
    with changed:
        changed.notify_all()


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals, changed = Array("i", n), Condition()
    children = [Process(target=eat, args=(number, forks, meals, changed)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
