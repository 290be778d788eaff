# Of two processes with the same name only the last one is joined.
# loses: waits until all have ended
# says: Process-1 still ran
# says: Join every process
from multiprocessing import Process

def start_all(target, names):
    processes = {}
    for name in names:
        processes[name] = Process(target=target, args=(name,))
        processes[name].start()
    for name in names:
        processes[name].join()
    return [processes[name].exitcode for name in names]
