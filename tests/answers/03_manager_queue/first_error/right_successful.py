# Waits for all, then asks which were successful.
import multiprocessing as mp


def first_error(tasks):
    pool = mp.Pool(2)
    try:
        pending = [pool.apply_async(function, args=arguments) for function, arguments in tasks]
        for result in pending:
            result.wait()
        good = [result.get() for result in pending if result.successful()]
        for result in pending:
            if not result.successful():
                try:
                    result.get()
                except Exception as error:
                    return str(error), good
        return None, good
    finally:
        pool.terminate()
        pool.join()
