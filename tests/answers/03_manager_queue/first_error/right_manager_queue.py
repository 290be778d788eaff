# Outcomes travel through a manager's queue.
from multiprocessing import Manager, Pool


def run(queue, number, function, arguments):
    try:
        queue.put((number, "result", function(*arguments)))
    except Exception as error:
        queue.put((number, "error", f"{error}"))


def first_error(tasks):
    with Manager() as manager, Pool(2) as pool:
        queue = manager.Queue()
        for number, task in enumerate(tasks):
            pool.apply_async(run, (queue, number, *task))
        outcomes = sorted((queue.get() for _ in tasks), key=lambda outcome: outcome[0])
    errors = [value for _, kind, value in outcomes if kind == "error"]
    return next(iter(errors), None), [value for _, kind, value in outcomes if kind == "result"]
