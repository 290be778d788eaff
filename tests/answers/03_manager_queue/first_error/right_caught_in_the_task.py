# The task itself catches, and says which it is.
from multiprocessing import Pool


def attempt(function, arguments):
    try:
        return True, function(*arguments)
    except Exception as error:
        return False, str(error)


def first_error(tasks):
    with Pool(processes=2) as pool:
        outcomes = pool.starmap(attempt, tasks)
    texts = [value for good, value in outcomes if not good]
    return (texts[0] if texts else None), [value for good, value in outcomes if good]
