# The question is the wrong way round.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# says: The process had ended in time, with exit code 0: return that
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if not process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
