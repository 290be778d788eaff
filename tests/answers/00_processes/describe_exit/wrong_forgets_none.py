# Compares None with a number.
# loses: None is "running"
# says: `is None` first
import signal


def describe_exit(exitcode):
    if exitcode < 0:
        return f"killed by {signal.Signals(-exitcode).name}"
    if exitcode == 0:
        return "ok"
    return f"failed with {exitcode}"
