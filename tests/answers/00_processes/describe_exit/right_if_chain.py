# A chain of ifs.
import signal


def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if exitcode > 0:
        return f"failed with {exitcode}"
    return "killed by " + signal.Signals(-exitcode).name
