# The pool is closed, and left alone.
# loses: ends the pool; no process is left running
# says: was closed, but not joined
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    pool = Pool(2)
    pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
    pool.close()
    for task in pending:
        try:
            results.append(task.get())
        except Exception as error:
            if text is None:
                text = str(error)
    return text, results
