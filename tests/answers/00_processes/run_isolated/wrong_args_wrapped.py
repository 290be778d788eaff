# args is a tuple already.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: args=args
# says: A tuple came where a number is needed.
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=(args,))
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
