# A word with underscores is a text all the same.
# loses: anything may be an item, None and 'STOP' too
# says: Is '__no_more__' taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put("__no_more__")


def consume(queue):
    items = []
    while (item := queue.get()) != "__no_more__":
        items.append(item)
    return items
