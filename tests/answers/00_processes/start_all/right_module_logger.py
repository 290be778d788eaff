# Tells a logger of its own what it starts.
import logging
from multiprocessing import Process

log = logging.getLogger(__name__)


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
        log.info("started %s", process.name)
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
