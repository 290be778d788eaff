# A subclass of Process that overrides run().
from multiprocessing import Process


class Runner(Process):
    def __init__(self, function, item):
        super().__init__(daemon=True)
        self.function = function
        self.item = item

    def run(self):
        self.function(self.item)


def start_all(target, names):
    runners = [Runner(target, name) for name in names]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    return [runner.exitcode for runner in runners]
