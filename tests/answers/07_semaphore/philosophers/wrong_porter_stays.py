# A porter lets them sit down, and never goes home.
# loses: n processes eat once each, and their meals are returned
# loses: each eats with two forks, and shares each with a neighbour
# loses: nobody waits for ever
# loses: who are not neighbours can eat at the same time
# loses: leaves no process running
# says: while Process-1 still ran
from multiprocessing import Array, Process, Queue, Semaphore


def let_in(seats, got_up):
    while got_up.get():
        seats.release()


def eat(number, forks, meals, seats, got_up):
    seats.acquire()
    with forks[number], forks[(number + 1) % len(forks)]:
        meals[number] += 1
    got_up.put(True)


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    meals = Array("i", n)
    seats, got_up = Semaphore(n - 1), Queue()
    Process(target=let_in, args=(seats, got_up), daemon=True).start()
    children = [Process(target=eat, args=(number, forks, meals, seats, got_up)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
