# Waits a tenth of a second after terminate(): that is no promise that the process has ended.
# loses: leaves no process running
# says: was waited for with a time-out alone
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.exitcode is None:
        process.terminate()
        process.join(0.1)
        return None
    return process.exitcode
