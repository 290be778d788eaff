# The results after the error are lost.
# loses: keeps the results of all tasks that succeed, in order
# loses: runs each task once, in a pool of two, all handed out at once
# loses: ends the pool; no process is left running
# says: An error must not end the loop
# says: Leaving the with block ends a pool at once
from multiprocessing import Pool


def first_error(tasks):
    results = []
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        try:
            for task in pending:
                results.append(task.get())
        except Exception as error:
            return str(error), results
    return None, results
