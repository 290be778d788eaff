# Returns what it was given.
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# says: Start a child that puts each item
def fill_then_take(items):
    return list(items)
