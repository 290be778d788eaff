from multiprocessing import Process, Queue


def consume(tasks):
    for task in iter(tasks.get, None):
        print(task)


def main():
    tasks = Queue()
    workers = [Process(target=consume, args=(tasks,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for task in range(3):
        tasks.put(task)
    tasks.put(None)
    for worker in workers:
        worker.join()


if __name__ == '__main__':
    main()
