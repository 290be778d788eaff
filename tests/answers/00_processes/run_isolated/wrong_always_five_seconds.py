# Waits for five seconds, whatever the time-out is.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: returned after 5
from multiprocessing import Process

def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(5)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
