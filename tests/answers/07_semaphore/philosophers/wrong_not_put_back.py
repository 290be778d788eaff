# Keeps the forks.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: and ended without giving it back: others wait for it
# says: back after the meal: both forks
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    first, second = sorted([number, (number + 1) % len(forks)])
    forks[first].acquire()
    forks[second].acquire()
    meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
