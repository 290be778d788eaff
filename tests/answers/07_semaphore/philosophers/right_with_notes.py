# Notes what each is doing, before and after the meal, and counts how many eat.
from multiprocessing import Array, Lock, Process, Semaphore, Value


def eat(number, forks, meals, doing, eating):
    left, right = number, (number + 1) % len(forks)
    doing[number] = b"h"
    forks[max(left, right)].acquire()
    forks[min(left, right)].acquire()
    doing[number] = b"e"
    with eating:
        eating.value += 1
    meals[number] += 1
    with eating:
        eating.value -= 1
    forks[left].release()
    forks[right].release()
    doing[number] = b"t"


def philosophers(n):
    forks = tuple(Lock() if number % 2 else Semaphore(1) for number in range(n))
    meals, doing, eating = Array("i", n), Array("c", n), Value("i", 0)
    table = [Process(target=eat, args=(number, forks, meals, doing, eating)) for number in range(n)]
    for seat in table:
        seat.start()
    for seat in reversed(table):
        seat.join()
    return [meals[number] for number in range(n)]
