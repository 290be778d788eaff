# Waits a little for each before it starts the next.
# loses: starts all before it waits for any
# says: A process was waited for before all were started.
from multiprocessing import Process


def start_all(target, names):
    processes = []
    for name in names:
        p = Process(target=target, args=(name,))
        p.start()
        p.join(0.1)
        processes.append(p)
    for p in processes:
        p.join()
    return [p.exitcode for p in processes]
