# Comprehensions all through, with the module's short name.
import multiprocessing as mp


def start_all(target, names):
    processes = [mp.Process(target=target, args=[name], name=f"runs {name}") for name in names]
    [process.start() for process in processes]
    return [process.join() or process.exitcode for process in processes]
