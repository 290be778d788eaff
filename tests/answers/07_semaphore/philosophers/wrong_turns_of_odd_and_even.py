# Those with even numbers take turns, and those with odd ones: at a table for two, both take a fork.
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# says: ate with 3 semaphores or locks that one other philosopher uses too
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals, turns):
    with turns[number % 2], forks[number], forks[(number + 1) % len(forks)]:
        meals[number] += 1


def philosophers(n):
    forks, turns = [Semaphore(1) for _ in range(n)], [Semaphore(1), Semaphore(1)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals, turns)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
