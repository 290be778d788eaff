#
from multiprocessing import Process


class TimedOut(Exception):
    pass


class Isolated:
    def __init__(self, target, args):
        self._process = Process(target=target, args=args)

    def run(self, timeout):
        self._process.start()
        self._process.join(timeout)
        if self._process.is_alive():
            raise TimedOut
        return self._process.exitcode

    def stop(self):
        while self._process.is_alive():
            self._process.terminate()
            self._process.join(1)


def run_isolated(target, args, timeout):
    isolated = Isolated(target, args)
    try:
        return isolated.run(timeout)
    except TimedOut:
        return None
    finally:
        isolated.stop()
