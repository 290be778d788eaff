from multiprocessing import Process, Queue


def divide(queue, a, b):
    queue.put(a / b)


if __name__ == "__main__":
    queue = Queue()
    p = Process(target=divide, args=(queue, 1, 0))
    p.start()
    p.join()
    print("exit code:", p.exitcode)
