# The text of the first call stays.
# loses: tells the text of the first error in the list, or None
# says: is still there at the next one
from multiprocessing import Pool

text = None


def first_error(tasks):
    global text
    results = []
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for task in pending:
            try:
                results.append(task.get())
            except Exception as error:
                if text is None:
                    text = str(error)
    return text, results
