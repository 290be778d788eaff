from multiprocessing import Process


def collatz(n):
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n - 1


if __name__ == "__main__":
    p = Process(target=collatz, args=(7,))
    p.start()
    p.join()
