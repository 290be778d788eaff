# Starts a process in the first call alone.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: This was the second call in the same process
from multiprocessing import Process

process = None


def run_isolated(target, args, timeout):
    global process
    if process is None:
        process = Process(target=target, args=args)
        process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
