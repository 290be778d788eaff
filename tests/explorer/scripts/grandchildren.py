import atexit
from multiprocessing import Process, Queue, current_process, parent_process


def grandchild(q):
    q.put((current_process().name, parent_process().name))


def child(q):
    p = Process(target=grandchild, args=(q,))
    p.start()
    p.join()
    q.put((current_process().name, parent_process().name))


if __name__ == "__main__":
    q = Queue()
    p = Process(target=child, args=(q,))
    atexit.register(print, "exit code at exit:", p.exitcode)
    p.start()
    print(sorted(q.get() for _ in range(2)))
    p.join()
