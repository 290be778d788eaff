# Returns None, and lets the process go on.
# loses: leaves no process running
# says: still ran when run_isolated returned
# says: terminate
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    return process.exitcode
