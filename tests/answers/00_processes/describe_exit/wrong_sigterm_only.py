# Knows one signal.
# loses: -n is "killed by" and the name of signal n
# says: signal.Signals(n).name
def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    return "killed by SIGTERM" if exitcode < 0 else f"failed with {exitcode}"
