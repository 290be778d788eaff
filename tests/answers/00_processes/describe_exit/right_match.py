# match, with guards.
from signal import Signals


def describe_exit(exitcode):
    match exitcode:
        case None:
            return "running"
        case 0:
            return "ok"
        case int() if exitcode < 0:
            return f"killed by {Signals(abs(exitcode)).name}"
        case code:
            return f"failed with {code}"
