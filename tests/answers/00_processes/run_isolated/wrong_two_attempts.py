# Tries again if the target fails.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: The target ran in Process-1 and Process-2
from multiprocessing import Process


def run_isolated(target, args, timeout):
    for _ in range(2):
        process = Process(target=target, args=args)
        process.start()
        process.join(timeout)
        if process.is_alive():
            process.terminate()
            process.join()
            return None
        if process.exitcode == 0:
            break
    return process.exitcode
