# One task, one worker.
# loses: runs each task once, in a pool of two, all handed out at once
# says: there was a pool of 1
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    if not tasks:
        return text, results
    with Pool(min(2, len(tasks))) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for task in pending:
            try:
                results.append(task.get())
            except Exception as error:
                if text is None:
                    text = str(error)
    return text, results
