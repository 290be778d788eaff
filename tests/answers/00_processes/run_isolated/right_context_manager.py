# A helper that owns the process, as a context manager; kills instead of terminating.
import contextlib
from multiprocessing import Process


@contextlib.contextmanager
def running(target, args):
    process = Process(target=target, args=args, daemon=True)
    process.start()
    try:
        yield process
    finally:
        if process.exitcode is None:
            process.kill()
        process.join()


def run_isolated(target, args, timeout):
    with running(target, args) as process:
        process.join(timeout)
        return process.exitcode
