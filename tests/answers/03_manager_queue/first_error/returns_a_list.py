# A list is no tuple.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: Return a tuple, no list
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for task in pending:
            try:
                results.append(task.get())
            except Exception as error:
                if text is None:
                    text = str(error)
    return [text, results]
