# Each result is asked for by itself.
from multiprocessing import Pool


def first_error(tasks):
    text = None
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
