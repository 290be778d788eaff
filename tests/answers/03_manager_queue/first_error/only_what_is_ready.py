# Takes what is ready when the last task is done.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: a task may take long: get() waits for it
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(f, a) for f, a in tasks]
        if pending:
            pending[-1].wait()
        for task in pending:
            if task.ready():
                try:
                    results.append(task.get())
                except Exception as error:
                    if text is None:
                        text = str(error)
    return text, results
