from multiprocessing import Process, Queue


def work(number, results):
    results.put(number)


if __name__ == "__main__":
    results = Queue()
    workers = [Process(target=work, args=(number, results)) for number in range(2)]
    for worker in workers:
        worker.start()
    print("first:", results.get())
    print("second:", results.get())
    for worker in workers:
        worker.join()
