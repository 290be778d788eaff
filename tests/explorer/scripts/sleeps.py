import os
import time
from multiprocessing import Process, current_process


def info(title):
    print(title)
    print('module name:', __name__)
    print('parent process:', os.getppid())
    print('process id:', os.getpid(), current_process().name)


def f(name, seconds):
    info('function f')
    time.sleep(seconds)
    print('hello', name, flush=True)


if __name__ == '__main__':
    started = time.perf_counter()
    info('main line')
    processes = [Process(target=f, args=(name, seconds)) for name, seconds in (('bob', 2), ('eve', 1))]
    [p.start() for p in processes]
    [p.join() for p in processes]
    assert time.perf_counter() - started < 3, "they slept one after the other"
