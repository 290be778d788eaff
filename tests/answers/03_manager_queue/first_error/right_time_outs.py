import multiprocessing
from multiprocessing import Pool

def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(*task) for task in tasks]
        for task in pending:
            while True:
                try:
                    results.append(task.get(timeout=1))
                    break
                except multiprocessing.TimeoutError:
                    continue
                except Exception as error:
                    text = str(error) if text is None else text
                    break
    return text, results
