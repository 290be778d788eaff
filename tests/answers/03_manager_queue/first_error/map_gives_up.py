# A map gives up all results for one error.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: the tasks after it have results, too
from multiprocessing import Pool


def call(function, arguments):
    return function(*arguments)


def first_error(tasks):
    with Pool(2) as pool:
        try:
            return None, pool.starmap(call, tasks)
        except Exception as error:
            return str(error), []
