# The same the other way round.
# loses: 0 is "ok"
# says: `is None`
import signal


def describe_exit(exitcode):
    if not exitcode:
        return "running"
    if exitcode > 0:
        return f"failed with {exitcode}"
    return f"killed by {signal.Signals(-exitcode).name}"
