# Joins in small steps.
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    for _ in range(10):
        process.join(timeout / 10)
        if process.exitcode is not None:
            return process.exitcode
    process.terminate()
    process.join()
