# Joins with the time-out, then asks whether it is alive.
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
