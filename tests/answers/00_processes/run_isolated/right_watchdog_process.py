# A process between watches over the target.
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
