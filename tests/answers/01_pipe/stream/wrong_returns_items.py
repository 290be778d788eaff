# Returns what it was given.
# loses: a child sends each item, the parent receives
# says: a child sent 0 messages
def stream(items):
    return list(items)
