# A process between passes the exit code on as its own: a negative one does not get through.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: expected -11
import sys
from multiprocessing import Process

OVERRUN = 254


def watch(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        sys.exit(OVERRUN)
    sys.exit(process.exitcode)


def run_isolated(target, args, timeout):
    watcher = Process(target=watch, args=(target, args, timeout))
    watcher.start()
    watcher.join()
    return None if watcher.exitcode == OVERRUN else watcher.exitcode
