# strsignal describes the signal; it does not name it.
# loses: -n is "killed by" and the name of signal n
# says: signal.Signals(n).name
import signal


def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if not exitcode:
        return "ok"
    return f"killed by {signal.strsignal(-exitcode)}" if exitcode < 0 else f"failed with {exitcode}"
