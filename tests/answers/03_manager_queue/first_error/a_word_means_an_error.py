# A task may return such a tuple, too.
# loses: keeps the results of all tasks that succeed, in order
# loses: ends the pool; no process is left running
# says: Missing: ('error', 'given')
from multiprocessing import Pool


def run(function, arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return "error", str(error)


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(run, task) for task in tasks]
        for task in pending:
            match task.get():
                case ("error", message):
                    if text is None:
                        text = message
                case result:
                    results.append(result)
    return text, results
