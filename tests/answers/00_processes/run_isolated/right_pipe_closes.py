# The end of file of a pipe that only the child holds says that it has ended.
from multiprocessing import Pipe, Process


def hold(alive, target, args):
    target(*args)


def run_isolated(target, args, timeout):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=hold, args=(sender, target, args))
    process.start()
    sender.close()
    in_time = receiver.poll(timeout)
    if not in_time:
        process.terminate()
    process.join()
    return process.exitcode if in_time else None
