import multiprocessing
import sys

N = 3


def philosopher(i, left, right):
    left.acquire()
    right.acquire()
    print(f"philosopher {i} eats", file=sys.stderr)
    right.release()
    left.release()


if __name__ == "__main__":
    forks = [multiprocessing.Lock() for _ in range(N)]
    ps = []
    for i in range(N):
        p = multiprocessing.Process(target=philosopher, args=(i, forks[i], forks[(i + 1) % N]))
        ps.append(p)
        p.start()
    for p in ps:
        p.join()
