# A Process subclass, and a list that is joined by itself.
from contextlib import ExitStack
from multiprocessing import Array, BoundedSemaphore, Process


class Philosopher(Process):
    def __init__(self, number, left, right, meals):
        super().__init__(name=f"philosopher {number}")
        self.number, self.meals = number, meals
        self.forks = (left, right) if number else (right, left)

    def run(self):
        with ExitStack() as hands:
            for fork in self.forks:
                hands.enter_context(fork)
            self.meals[self.number] += 1


def philosophers(n):
    forks = [BoundedSemaphore(1) for _ in range(n)]
    meals = Array("i", [0] * n)
    table = [Philosopher(number, forks[number], forks[number - 1], meals) for number in range(n)]
    for philosopher in table:
        philosopher.start()
    for philosopher in table:
        philosopher.join()
    return list(meals)
