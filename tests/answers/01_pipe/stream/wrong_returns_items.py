# Returns what it was given.
# loses: a child sends each item, the parent receives
# says: messages sent by a child: 0
def stream(items):
    return list(items)
