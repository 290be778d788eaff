# Nobody asks for the results.
# loses: keeps the results of all tasks that succeed, in order
# loses: tells the text of the first error in the list, or None
# loses: ends the pool; no process is left running
# says: Nobody asked for the results
from multiprocessing import Pool


def first_error(tasks):
    text = None
    pool = Pool(2)
    try:
        for function, arguments in tasks:
            pool.apply_async(function, arguments)
    except Exception as error:
        text = str(error)
    pool.close()
    pool.join()
    return text, []
