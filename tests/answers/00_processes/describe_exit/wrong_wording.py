# Almost the text that was asked for.
# loses: 0 is "ok"
# loses: n is "failed with n"
# says: expected 'failed with 3'
import signal


def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "OK"
    return f"failed with code {exitcode}" if exitcode > 0 else f"killed by {signal.Signals(-exitcode).name}"
