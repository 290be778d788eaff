# A pool of as many workers as there are processors.
# loses: runs each task once, in a pool of two, all handed out at once
# says: There should be one pool of two workers, and there was a pool of
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool() as pool:
        pending = [pool.apply_async(f, a) for f, a in tasks]
        for p in pending:
            try:
                results.append(p.get())
            except Exception as error:
                if text is None:
                    text = str(error)
    return text, results
