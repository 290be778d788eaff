# Even ones begin on the left, odd ones on the right. Forks are Locks.
from multiprocessing import Array, Lock, Process


def eat(number, forks, meals):
    hands = [number, (number + 1) % len(forks)]
    if number % 2 == 1:
        hands.reverse()
    for hand in hands:
        forks[hand].acquire()
    try:
        with meals.get_lock():
            meals[number] += 1
    finally:
        for hand in hands:
            forks[hand].release()


def philosophers(n):
    forks = [Lock() for _ in range(n)]
    meals = Array("i", n)
    children = [Process(target=eat, args=(number, forks, meals)) for number in range(n)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return meals[:]
