# Keeps the last eight bits of the number only.
# loses: n is "failed with n"
# says: expected 'failed with 256'
import signal

def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode < 0:
        return f"killed by {signal.Signals(-exitcode).name}"
    exitcode &= 0xFF
    return f"failed with {exitcode}" if exitcode else "ok"
