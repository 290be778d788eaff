# Every child that is spawned makes a queue of its own.
from multiprocessing import Process, Queue

q = Queue()


def f():
    q.put("hello")


if __name__ == "__main__":
    p = Process(target=f)
    p.start()
    print(q.get())
    p.join()
