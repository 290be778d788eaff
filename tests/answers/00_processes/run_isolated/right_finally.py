# Keeps the exit code, and always terminates: a process that has ended doesn't notice.
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    try:
        process.join(timeout)
        return process.exitcode
    finally:
        process.terminate()
        process.join()
        process.close()
