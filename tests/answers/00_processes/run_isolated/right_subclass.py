# A subclass with a method of its own.
from multiprocessing import Process


class Isolated(Process):
    def result(self, timeout):
        self.start()
        self.join(timeout)
        code = self.exitcode
        if code is None:
            self.terminate()
            self.join()
        return code


def run_isolated(target, args, timeout):
    return Isolated(target=target, args=args).result(timeout)
