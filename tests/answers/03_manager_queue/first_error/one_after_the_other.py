# apply waits for each task before the next is handed out.
# loses: runs each task once, in a pool of two, all handed out at once
# says: Hand out all tasks in one loop
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        for function, arguments in tasks:
            try:
                results.append(pool.apply(function, arguments))
            except Exception as error:
                if text is None:
                    text = str(error)
    return text, results
