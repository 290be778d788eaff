from multiprocessing import Lock, Process


def careful(lock, fail):
    lock.acquire()
    try:
        if fail:
            raise ValueError("half way")
    except ValueError as error:
        print("never mind:", error)
    finally:
        lock.release()


if __name__ == "__main__":
    lock = Lock()
    ps = [Process(target=careful, args=(lock, i == 0)) for i in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
