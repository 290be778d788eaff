# None and 0 are taken for no result.
# loses: keeps the results of all tasks that succeed, in order
# loses: ends the pool; no process is left running
# says: A result may be anything
from multiprocessing import Pool


def attempt(function, arguments):
    try:
        return function(*arguments), None
    except Exception as error:
        return None, str(error)


def first_error(tasks):
    with Pool(2) as pool:
        outcomes = pool.starmap(attempt, tasks)
    texts = [text for _, text in outcomes if text is not None]
    return (texts[0] if texts else None), [result for result, _ in outcomes if result]
