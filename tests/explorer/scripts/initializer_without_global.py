from multiprocessing import Lock, Pool


def prepare(given):
    lock = given


def work(number):
    with lock:
        return number


if __name__ == "__main__":
    with Pool(2, prepare, (Lock(),)) as pool:
        print(pool.map(work, range(3)))
