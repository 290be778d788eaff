# Looks before the last join, and not after it.
# loses: leaves no process running
# says: was waited for with a time-out alone
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.exitcode is not None:
        return process.exitcode
    process.terminate()
    if process.is_alive():
        process.join(0.1)
    return None
