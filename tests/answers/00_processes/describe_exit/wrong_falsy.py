# None and 0 are both falsy.
# loses: None is "running"
# says: `is None` first
import signal


def describe_exit(exitcode):
    if not exitcode:
        return "ok"
    if exitcode > 0:
        return f"failed with {exitcode}"
    return f"killed by {signal.Signals(-exitcode).name}"
