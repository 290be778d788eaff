# A place for each task, also for the one that failed.
# loses: keeps the results of all tasks that succeed, in order
# loses: ends the pool; no process is left running
# says: A task that fails has no result
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, [None] * len(tasks)
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for number, task in enumerate(pending):
            try:
                results[number] = task.get()
            except Exception as error:
                text = str(error) if text is None else text
    return text, results
