# repr() instead of str().
# loses: tells the text of the first error in the list, or None
# says: The text of an error is str(error)
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        for task in [pool.apply_async(function, arguments) for function, arguments in tasks]:
            try:
                results.append(task.get())
            except Exception as error:
                text = repr(error) if text is None else text
    return text, results
