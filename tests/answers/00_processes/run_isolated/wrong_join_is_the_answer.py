# join() returns None, always.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: expected 0
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    code = process.join(timeout)
    if code is None and process.is_alive():
        process.terminate()
        process.join()
    return code
