# Starts four at a time.
# loses: starts all before it waits for any
# says: not all of them run at the same time
from itertools import islice
from multiprocessing import Process

def start_all(target, names):
    todo = iter(names)
    codes = []
    while batch := list(islice(todo, 4)):
        ps = [Process(target=target, args=(name,)) for name in batch]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        codes += [p.exitcode for p in ps]
    return codes
