# Returns the error itself, and not its text.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: The first of the two is a text: str(error)
from multiprocessing import Pool


def first_error(tasks):
    first, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(f, a) for f, a in tasks]
        for task in pending:
            try:
                results.append(task.get())
            except Exception as error:
                if first is None:
                    first = error
    return first, results
