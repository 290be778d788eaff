# Joins each for a moment, in turn.


def wait_for_all(processes):
    running = list(processes)
    while running:
        for process in list(running):
            process.join(timeout=0.05)
            if process.exitcode is None:
                continue
            running.remove(process)
            if process.exitcode != 0:
                for other in running:
                    other.kill()
                    other.join()
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
