# An exception of one's own is the end.
class NoMore(Exception):
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(NoMore())


def consume(queue):
    items = []
    try:
        while True:
            item = queue.get()
            if isinstance(item, NoMore):
                raise item
            items.append(item)
    except NoMore:
        return items
