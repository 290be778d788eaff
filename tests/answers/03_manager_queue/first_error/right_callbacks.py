# Callbacks keep what comes, by number; then everything is put in order.
from functools import partial
from multiprocessing import Pool


def first_error(tasks):
    results, errors = {}, {}
    pool = Pool(2)
    for number, (function, arguments) in enumerate(tasks):
        pool.apply_async(
            function,
            arguments,
            callback=partial(results.__setitem__, number),
            error_callback=partial(errors.__setitem__, number),
        )
    pool.close()
    pool.join()
    text = str(errors[min(errors)]) if errors else None
    return text, [results[number] for number in sorted(results)]
