# A list of the parts.
# loses: None is "running"
# loses: 0 is "ok"
# loses: n is "failed with n"
# loses: -n is "killed by" and the name of signal n
# says: got      ['running']
import signal

def describe_exit(exitcode):
    if exitcode is None:
        return ["running"]
    if exitcode == 0:
        return ["ok"]
    if exitcode > 0:
        return ["failed with", exitcode]
    return ["killed by", signal.Signals(-exitcode).name]
