# Takes a target that ends itself by SIGTERM for one that had to be terminated.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: expected -15
# says: a negative exit code, too
from multiprocessing import Process
from signal import SIGTERM

def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
    return None if process.exitcode == -SIGTERM else process.exitcode
