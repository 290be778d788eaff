import multiprocessing

N = 3


class Philosopher(multiprocessing.Process):
    def __init__(self, i, forks):
        super().__init__(name=f"philosopher {i}")
        self.forks = [forks[k] for k in sorted((i, (i + 1) % N))]

    def run(self):
        first, second = self.forks
        with first, second:
            print(self.name, "eats")


if __name__ == "__main__":
    forks = [multiprocessing.Lock() for _ in range(N)]
    table = [Philosopher(i, forks) for i in range(N)]
    for philosopher in table:
        philosopher.start()
    for philosopher in table:
        philosopher.join()
    assert [p.exitcode for p in table] == [0] * N
