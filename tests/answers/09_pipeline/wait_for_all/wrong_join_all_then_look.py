# Looks when all have ended.
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: join() waits for one process, and meanwhile nobody notices that


def wait_for_all(processes):
    for process in processes:
        process.join()
    for process in processes:
        if process.exitcode != 0:
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
