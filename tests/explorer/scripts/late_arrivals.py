from multiprocessing import Process, SimpleQueue


def work(number, results):
    results.put(number)


if __name__ == "__main__":
    results = SimpleQueue()
    workers = [Process(target=work, args=(number, results)) for number in range(2)]
    for worker in workers:
        worker.start()
    print("The numbers of the workers, in the order in which they have come:")
    print(results.get())
    print(results.get())
    for worker in workers:
        worker.join()
