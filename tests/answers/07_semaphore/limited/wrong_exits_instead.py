# Prints the error, and ends the process.
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: another exception came out of limited: SystemExit: 1
# says: Let the exception that work raises through as it is
import sys
import traceback


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            work()
        except BaseException:
            traceback.print_exc()
            sys.exit(1)
        finally:
            leave()
