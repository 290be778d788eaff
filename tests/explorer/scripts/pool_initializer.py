import multiprocessing as mp

counter = None


def init(shared):
    global counter
    counter = shared


def count(n):
    with counter.get_lock():
        counter.value += n
    return n


def main():
    shared = mp.Value("i", 0)
    pool = mp.Pool(processes=2, initializer=init, initargs=(shared,))
    try:
        print(sorted(pool.imap_unordered(count, range(3))))
    finally:
        pool.close()
        pool.join()
    print(shared.value)


if __name__ == "__main__":
    main()
