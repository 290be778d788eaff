# successful() is asked before the task is done.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: runs each task once, in a pool of two, all handed out at once
# loses: ends the pool; no process is left running
# says: successful() can only be asked when a task is done
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(f, a) for f, a in tasks]
        for p in pending:
            if p.successful():
                results.append(p.get())
            elif text is None:
                try:
                    p.get()
                except Exception as error:
                    text = str(error)
    return text, results
