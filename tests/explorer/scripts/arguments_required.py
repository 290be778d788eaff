import argparse
from multiprocessing import Process


def work(n):
    print(n)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("workers", type=int)
    options = parser.parse_args()
    processes = [Process(target=work, args=(n,)) for n in range(options.workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(len(processes), "done")
