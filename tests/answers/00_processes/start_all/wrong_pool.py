# A pool's workers live on, and have no exit codes for tasks.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: a pool's workers live on, and a task has no exit code.
from multiprocessing import Pool


def start_all(target, names):
    if not names:
        return []
    with Pool(len(names)) as pool:
        results = pool.map(target, names)
    return [0 if r is None else r for r in results]
