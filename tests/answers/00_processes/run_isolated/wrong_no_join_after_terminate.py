# terminate() only asks: the process may still run when it returns.
# loses: leaves no process running
# says: join it after terminate()
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        return None
    return process.exitcode
