# An error without a text is taken for none.
# loses: tells the text of the first error in the list, or None
# says: ask `is None`
from multiprocessing import Pool


def first_error(tasks):
    text, results = "", []
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for task in pending:
            try:
                results.append(task.get())
            except Exception as error:
                text = text or str(error)
    return text or None, results
