# Returns -15 for one that was terminated.
# loses: returns None for a target that overruns
# says: Return None for a process that had to be terminated
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
    return process.exitcode
