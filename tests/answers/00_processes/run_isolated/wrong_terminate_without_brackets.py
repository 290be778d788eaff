# Names terminate() and doesn't call it: waits until the target ends by itself.
# loses: returns None for a target that overruns
# says: The time-out was 2 seconds, and run_isolated returned after 60.
from multiprocessing import Process

def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate
        process.join()
        return None
    return process.exitcode
