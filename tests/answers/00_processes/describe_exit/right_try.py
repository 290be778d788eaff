# Asks for the signal first, and falls back.
import signal


def describe_exit(exitcode):
    try:
        return "killed by {.name}".format(signal.Signals(-exitcode))
    except TypeError:
        return "running"
    except ValueError:
        return "failed with " + str(exitcode) if exitcode else "ok"
