# Tells multiprocessing's logger what it starts.
import multiprocessing

log = multiprocessing.get_logger()


def start_all(target, names):
    processes = [multiprocessing.Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
        log.info("started %s", process.name)
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
