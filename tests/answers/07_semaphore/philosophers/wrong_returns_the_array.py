# Returns the Array itself.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: got      SynchronizedArray
# says: meals[:] gives one
from multiprocessing import Array, Process, Lock


def eat(number, forks, meals):
    first, second = sorted([number, (number + 1) % len(forks)])
    with forks[first], forks[second]:
        meals[number] += 1


def philosophers(n):
    forks = [Lock() for _ in range(n)]
    meals = Array("i", n)
    ps = [Process(target=eat, args=(i, forks, meals)) for i in range(n)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    return meals
