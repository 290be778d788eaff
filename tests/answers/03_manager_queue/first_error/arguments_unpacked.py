# Unpacks the arguments: apply_async takes them as one tuple.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: A task is the call function(*arguments)
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(f, *a) for f, a in tasks]
        for p in pending:
            try:
                results.append(p.get())
            except Exception as error:
                if text is None:
                    text = str(error)
    return text, results
