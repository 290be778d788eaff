# Ends the process at once.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: os._exit ends the process
import os


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except SystemExit as leaving:
            leave()
            semaphore.release()
            os._exit(leaving.code)
        except BaseException:
            leave()
            raise
        else:
            leave()
