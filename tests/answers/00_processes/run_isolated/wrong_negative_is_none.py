# A crash ends with a negative exit code, too: it is taken for the time-out.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: A process that ends by a signal, as in a crash, has a negative exit code, too
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
    if process.exitcode >= 0:
        return process.exitcode
    return None
