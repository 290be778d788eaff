# The first get() that raises ends it all.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: catch whatever its get() raises
from multiprocessing import Pool


def first_error(tasks):
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        return None, [task.get() for task in pending]
