# Counts the meals in fractions.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: got      [1.0, 1.0, 1.0]
# says: The meals are whole numbers
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    first, second = sorted([number, (number + 1) % len(forks)])
    with forks[first], forks[second]:
        meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("d", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
