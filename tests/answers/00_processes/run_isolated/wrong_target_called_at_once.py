# Calls the target with its arguments, and starts a process that does nothing.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: The target ran in the parent process.
# says: without calling it
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target(*args))
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
