# Takes the type for the text when there is none.
# loses: tells the text of the first error in the list, or None
# says: The text of an error is str(error), without its type.
import traceback
from multiprocessing import Pool


def first_error(tasks):
    text, results = None, []
    with Pool(2) as pool:
        pending = [pool.apply_async(function, arguments) for function, arguments in tasks]
        for task in pending:
            try:
                results.append(task.get())
            except Exception as error:
                if text is None:
                    text = traceback.format_exception_only(error)[-1].split(": ", 1)[-1].rstrip("\n")
    return text, results
