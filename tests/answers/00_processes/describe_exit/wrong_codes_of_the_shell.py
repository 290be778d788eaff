# Reads 137 as a shell tells it: 128 and a signal's number.
# loses: n is "failed with n"
# says: expected 'failed with 137'
import signal

def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if 128 < exitcode <= 128 + 64:  # a shell reports a signal like this
        return f"killed by {signal.Signals(exitcode - 128).name}"
    if exitcode > 0:
        return f"failed with {exitcode}"
    return f"killed by {signal.Signals(-exitcode).name}"
