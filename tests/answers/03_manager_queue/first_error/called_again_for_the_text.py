# Calls the task that failed again, in the parent.
# loses: tells the text of the first error in the list, or None
# says: The parent has called the function itself
from multiprocessing import Pool


def first_error(tasks):
    results, failed = [], []
    with Pool(2) as pool:
        pending = [pool.apply_async(f, a) for f, a in tasks]
        for task, result in zip(tasks, pending):
            result.wait()
            if result.successful():
                results.append(result.get())
            else:
                failed.append(task)
    text = None
    if failed:
        function, arguments = failed[0]
        try:
            function(*arguments)
        except Exception as error:
            text = str(error)
    return text, results
