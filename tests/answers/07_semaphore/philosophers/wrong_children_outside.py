# The list of processes is made once, outside the function.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: called twice in the same process
# says: cannot start a process twice
# says: each call begins with new ones
from multiprocessing import Array, Process, Semaphore

children = []


def eat(number, forks, meals):
    first, second = sorted([number, (number + 1) % len(forks)])
    with forks[first], forks[second]:
        meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    for number in range(n):
        children.append(Process(target=eat, args=(number, forks, meals)))
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
