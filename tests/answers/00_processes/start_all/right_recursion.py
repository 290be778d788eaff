# Starts the first, lets a recursive call do the rest, then joins the first.
from multiprocessing import Process


def start_all(target, names):
    if not names:
        return []
    process = Process(target=target, args=(names[0],))
    process.start()
    others = start_all(target, names[1:])
    process.join()
    return [process.exitcode, *others]
