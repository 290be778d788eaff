# No process at all.
# loses: source and doubler are processes of their own
# says: 0 processes
def relay(items):
    return [item * 2 for item in items]
