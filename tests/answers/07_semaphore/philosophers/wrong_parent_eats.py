# Everybody is the same process.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: Start one process for each philosopher
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, meals):
    left, right = number, (number + 1) % len(forks)
    first, second = sorted([left, right])
    with forks[first]:
        with forks[second]:
            meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    for number in range(n):
        eat(number, forks, meals)
    return meals[:]
