# Waits a quarter of a second longer than it may.
# loses: returns None for a target that overruns
# says: It waited longer than the time-out
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout + 0.25)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
