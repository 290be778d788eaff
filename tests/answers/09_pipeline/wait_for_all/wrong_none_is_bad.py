# Takes None for a bad exit code.
# loses: returns when all have ended well, by themselves
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: None means that it still runs, and 0 that it has ended well.
# says: None means that it still runs, and 0 that it has ended well:


def wait_for_all(processes):
    for process in processes:
        if process.exitcode != 0:
            for other in processes:
                other.terminate()
                other.join()
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
