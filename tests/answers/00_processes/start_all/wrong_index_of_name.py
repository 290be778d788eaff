# Of two equal names, index() finds the first one only.
# loses: returns the exit codes in the order of the names
# says: A name may stand twice
from multiprocessing import Process

def start_all(target, names):
    codes = [None] * len(names)
    running = []
    for name in names:
        p = Process(target=target, args=(name,))
        p.start()
        running.append((name, p))
    for name, p in running:
        p.join()
        codes[names.index(name)] = p.exitcode
    return codes
