# Never looks at an exit code.
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: Look at all exit codes each time a process has ended: one that
# says: join() waits for one process, and meanwhile nobody notices that


def wait_for_all(processes):
    for process in processes:
        process.join()
