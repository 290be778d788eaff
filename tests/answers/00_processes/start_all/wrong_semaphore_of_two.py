# Starts all processes, but lets only two of them run the target.
# loses: starts all before it waits for any
# says: Some targets began only when others had ended
from multiprocessing import Process, Semaphore


def run(places, target, name):
    with places:
        target(name)


def start_all(target, names):
    places = Semaphore(2)
    processes = [Process(target=run, args=(places, target, name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
