# The end is in the list.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: The end itself, 'no more', is no item
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put("no more")


def consume(queue):
    items = []
    while True:
        items.append(queue.get())
        if items[-1] == "no more":
            return items
