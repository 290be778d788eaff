# Looks ten times a second.
import time


def wait_for_all(processes):
    while any(process.is_alive() for process in processes):
        check_all(processes)
        time.sleep(0.1)
    check_all(processes)


def check_all(processes):
    for process in processes:
        if process.exitcode:
            for other in processes:
                other.terminate()
            for other in processes:
                other.join()
            raise RuntimeError(f"{process.name} died: exit code {process.exitcode}")
