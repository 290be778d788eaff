# Nobody may work for longer than a minute; and it ends all before it looks who has died.
# loses: returns when all have ended well, by themselves
# loses: raises RuntimeError with the name and the exit code of one that died
# says: None means that it still runs, and 0 that it has ended well.
# says: look for the one that died before you end the others.


def wait_for_all(processes):
    for process in processes:
        process.join(timeout=60)
    for process in processes:
        if process.exitcode != 0:
            for other in processes:
                other.terminate()
                other.join()
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
