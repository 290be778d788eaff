# Leaves out a case.
# loses: None is "running"
# says: is a case, or a return, missing?
import signal


def describe_exit(exitcode):
    if exitcode == 0:
        return "ok"
    if exitcode is not None:
        if exitcode > 0:
            return f"failed with {exitcode}"
        return f"killed by {signal.Signals(-exitcode).name}"
