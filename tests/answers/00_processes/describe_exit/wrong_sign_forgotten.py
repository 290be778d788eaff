# There is no signal with a negative number.
# loses: -n is "killed by" and the name of signal n
# says: signal n
import signal


def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if exitcode > 0:
        return f"failed with {exitcode}"
    return f"killed by {signal.Signals(exitcode).name}"
