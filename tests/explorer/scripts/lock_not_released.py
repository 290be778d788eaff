from multiprocessing import Lock, Process


def careless(lock, numbers):
    lock.acquire()
    if not numbers:
        print("nothing to do")
        return
    print(sum(numbers))
    lock.release()


if __name__ == "__main__":
    lock = Lock()
    ps = [Process(target=careless, args=(lock, numbers)) for numbers in ([1, 2], [], [3])]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
