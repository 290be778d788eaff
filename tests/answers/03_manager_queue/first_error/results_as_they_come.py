# A callback collects the results in the order of their arrival.
# loses: keeps the results of all tasks that succeed, in order
# loses: ends the pool; no process is left running
# says: a pool finishes them in any order
from multiprocessing import Pool


def first_error(tasks):
    results, text = [], None
    pool = Pool(2)
    pending = [pool.apply_async(function, arguments, callback=results.append) for function, arguments in tasks]
    pool.close()
    pool.join()
    for task in pending:
        try:
            task.get()
        except Exception as error:
            if text is None:
                text = str(error)
    return text, results
