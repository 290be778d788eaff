# Puts together what the error was made from, which is not its text.
# loses: tells the text of the first error in the list, or None
# says: The text of an error is str(error)
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(f, a) for f, a in tasks]
        for p in pending:
            try:
                results.append(p.get())
            except Exception as error:
                if text is None:
                    text = " ".join(map(str, error.args))
    return text, results
