# The error that came first, and not the first in the list.
# loses: tells the text of the first error in the list, or None
# says: whichever failed first
from multiprocessing import Pool


def first_error(tasks):
    errors = []
    with Pool(2) as pool:
        pending = [
            pool.apply_async(function, arguments, error_callback=errors.append) for function, arguments in tasks
        ]
        pool.close()
        pool.join()
        results = [task.get() for task in pending if task.successful()]
    return (str(errors[0]) if errors else None), results
