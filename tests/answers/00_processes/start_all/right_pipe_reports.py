# Joins, and also passes each child an end of a pipe that tells when it is done.
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def run(target, name, done):
    with done:
        target(name)


def start_all(target, names):
    processes, pending = [], []
    for name in names:
        receiver, sender = Pipe(duplex=False)
        processes.append(Process(target=run, args=(target, name, sender)))
        processes[-1].start()
        sender.close()
        pending.append(receiver)
    while pending:
        for receiver in wait(pending):
            pending.remove(receiver)
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
