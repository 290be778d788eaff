# A result may come twice.
# loses: keeps the results of all tasks that succeed, in order
# loses: ends the pool; no process is left running
# says: may come twice: it is kept. Missing: 5.
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for task in pending:
            try:
                result = task.get()
                if result not in results:
                    results.append(result)
            except Exception as error:
                if text is None:
                    text = str(error)
    return text, results
