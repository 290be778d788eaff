# The callbacks keep the results in the order in which they come.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: a pool finishes them in any order
from multiprocessing import Pool


def first_error(tasks):
    results, errors = [], []
    with Pool(2) as pool:
        for f, a in tasks:
            pool.apply_async(f, a, callback=results.append, error_callback=errors.append)
        pool.close()
        pool.join()
    return (str(errors[0]) if errors else None), results
