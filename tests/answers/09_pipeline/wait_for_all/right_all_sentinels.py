# Waits for all sentinels, those of the ended ones too.
from multiprocessing.connection import wait


def wait_for_all(processes):
    while any(process.exitcode is None for process in processes):
        wait([process.sentinel for process in processes], timeout=1)
        if any(process.exitcode for process in processes):
            break
    bad = [process for process in processes if process.exitcode]
    if bad:
        for process in processes:
            process.kill()
            process.join()
        raise RuntimeError(f"{bad[0].name} ended with {bad[0].exitcode}")
