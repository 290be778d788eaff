"""One process produces squares, another one prints them."""
import multiprocessing
import time


def producer(queue):
    for i in range(4):
        queue.put(i * i)
        time.sleep(0.1)
    queue.put(None)


def consumer(queue):
    while True:
        item = queue.get()
        if item is None:
            break
        print("got", item)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    p1 = multiprocessing.Process(target=producer, args=(queue,))
    p2 = multiprocessing.Process(target=consumer, args=(queue,))
    p1.start()
    p2.start()
    p1.join()
    p2.join()
    print("done")
