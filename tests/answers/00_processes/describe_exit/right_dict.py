# Two fixed texts in a dict; the names of the signals from their list.
import signal

FIXED = {None: "running", 0: "ok"}


def describe_exit(exitcode):
    names = {-number.value: number.name for number in signal.Signals}
    killed = f"killed by {names.get(exitcode)}"
    return FIXED.get(exitcode) or (killed if exitcode < 0 else "failed with %d" % exitcode)
