# Prints instead of returning.
# loses: None is "running"
# loses: 0 is "ok"
# loses: n is "failed with n"
# loses: -n is "killed by" and the name of signal n
# says: return
import signal


def describe_exit(exitcode):
    if exitcode is None:
        print("running")
    elif exitcode == 0:
        print("ok")
    elif exitcode > 0:
        print(f"failed with {exitcode}")
    else:
        print(f"killed by {signal.Signals(-exitcode).name}")
