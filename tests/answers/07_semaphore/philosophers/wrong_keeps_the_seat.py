# Who has eaten keeps the seat.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: back after the meal: both forks, and a seat
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, room, meals):
    room.acquire()
    with forks[number], forks[(number + 1) % len(forks)]:
        meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    room = Semaphore(n - 1)
    meals = Array("i", n)
    ps = [Process(target=eat, args=(i, forks, room, meals)) for i in range(n)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    return meals[:]
