# Knows the first fifteen signals.
# loses: -n is "killed by" and the name of signal n
# says: list index out of range
NAMES = (
    "- SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM"
).split()


def describe_exit(exitcode):
    if exitcode is None:
        return "running"
    if exitcode == 0:
        return "ok"
    if exitcode > 0:
        return f"failed with {exitcode}"
    return f"killed by {NAMES[-exitcode]}"
