# Always waits the whole time, then looks.
import time
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    time.sleep(timeout)
    code = process.exitcode
    process.kill()
    process.join()
    return code
