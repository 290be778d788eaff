# An ExitStack joins all, in reverse order.
import contextlib
from multiprocessing import Process


def start_all(target, names):
    processes = []
    with contextlib.ExitStack() as stack:
        for name in names:
            process = Process(target=target, args=(name,))
            process.start()
            stack.callback(process.join)
            processes.append(process)
    return [process.exitcode for process in processes]
