# Runs the target in the parent, and catches its end.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: leaves no process running
# loses: lets a target that ends in time end by itself
# says: The target ran in the parent process, and ended it
def run_isolated(target, args, timeout):
    try:
        target(*args)
    except SystemExit as end:
        return end.code
    except Exception:
        return 1
    return 0
