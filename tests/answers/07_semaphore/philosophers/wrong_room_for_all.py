# As many may sit down as there are seats: that keeps nobody out.
# loses: nobody waits for ever
# says: Let one philosopher take the forks
from multiprocessing import Array, Process, Semaphore


def eat(number, forks, room, meals):
    with room:
        with forks[number], forks[(number + 1) % len(forks)]:
            meals[number] += 1


def philosophers(n):
    forks = [Semaphore(1) for _ in range(n)]
    room = Semaphore(n)
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, room, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
