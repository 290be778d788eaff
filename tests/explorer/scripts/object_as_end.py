from multiprocessing import Process, Queue

END = object()


def count(queue, counted):
    number = 0
    while queue.get() is not END:
        number += 1
    counted.put(number)


if __name__ == "__main__":
    queue, counted = Queue(), Queue()
    process = Process(target=count, args=(queue, counted))
    process.start()
    for item in (1, 2, END):
        queue.put(item)
    print(counted.get())
    process.join()
