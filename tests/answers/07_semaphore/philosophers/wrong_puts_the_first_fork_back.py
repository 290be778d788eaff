# Puts the first fork back before the meal.
# loses: each eats with two forks, and shares each with a neighbour
# says: held only one of its two forks while it ate
# says: Take both forks before the meal
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    first, second = sorted([number, (number + 1) % len(forks)])
    forks[first].acquire()
    forks[second].acquire()
    forks[first].release()
    meals[number] += 1
    forks[second].release()


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
