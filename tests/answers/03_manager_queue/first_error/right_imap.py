# imap raises at the item that failed, and goes on after it.
from multiprocessing import Pool


def call(task):
    function, arguments = task
    return function(*arguments)


def first_error(tasks):
    errors, results = [], []
    with Pool(2) as pool:
        outcomes = pool.imap(call, tasks)
        for _ in tasks:
            try:
                results.append(next(outcomes))
            except Exception as error:
                errors.append(str(error))
        pool.close()
        pool.join()
    return (errors + [None])[0], results
