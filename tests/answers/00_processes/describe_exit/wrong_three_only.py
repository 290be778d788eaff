# Knows one exit code.
# loses: n is "failed with n"
# loses: -n is "killed by" and the name of signal n
# says: failed with 1
import signal


def describe_exit(exitcode):
    texts = {None: "running", 0: "ok", 3: "failed with 3"}
    if exitcode in texts:
        return texts[exitcode]
    return f"killed by {signal.Signals(abs(exitcode)).name}" if abs(exitcode) < 64 else "failed"
