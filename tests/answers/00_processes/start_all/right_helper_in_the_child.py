# The child runs a helper that calls the target; joins with a time-out in a loop.
from functools import partial
from multiprocessing import get_context


def call(target, name):
    target(name)


def start_all(target, names):
    context = get_context("spawn")
    processes = [context.Process(target=partial(call, target), kwargs={"name": name}) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        while process.exitcode is None:
            process.join(timeout=0.5)
    return [process.exitcode for process in processes]
