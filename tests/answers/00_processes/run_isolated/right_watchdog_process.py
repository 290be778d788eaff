# A process between watches over the target.
from multiprocessing import Pipe, Process


def watch(target, args, timeout, sender):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    code = process.exitcode
    if code is None:
        process.terminate()
        process.join()
    sender.send(code)


def run_isolated(target, args, timeout):
    receiver, sender = Pipe(duplex=False)
    watcher = Process(target=watch, args=(target, args, timeout, sender))
    watcher.start()
    code = receiver.recv()
    watcher.join()
    return code
