# Sleeps after terminate(), and doesn't ask whether that was long enough.
# loses: leaves no process running
# says: without knowing that it had ended
import time
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        time.sleep(0.1)
        return None
    return process.exitcode
