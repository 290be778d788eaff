# A negative exit code is taken for a failure.
# loses: -n is "killed by" and the name of signal n
# says: negative exit code
def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    return f"failed with {exitcode}" if exitcode else "ok"
