# The wrapper returns the exception; but a task may return one, too.
# loses: keeps the results of all tasks that succeed, in order
# loses: ends the pool; no process is left running
# says: A task may return an exception: that is a result
from multiprocessing import Pool


def attempt(function, arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return error


def first_error(tasks):
    with Pool(2) as pool:
        pending = [pool.apply_async(attempt, task) for task in tasks]
        outcomes = [promise.get() for promise in pending]
    errors = [str(one) for one in outcomes if isinstance(one, Exception)]
    return (errors[0] if errors else None), [one for one in outcomes if not isinstance(one, Exception)]
