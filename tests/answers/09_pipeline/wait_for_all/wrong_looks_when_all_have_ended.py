# Waits in a loop until nobody runs, and looks at the exit codes after it.
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: goes on until the others have ended, too
# says: Look at the exit codes within the loop
import time


def wait_for_all(processes):
    while any(process.is_alive() for process in processes):
        time.sleep(0.1)
    for process in processes:
        if process.exitcode:
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
