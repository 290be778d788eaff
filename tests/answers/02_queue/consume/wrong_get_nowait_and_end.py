# Knows the end, and gives up when nothing is there.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: nothing there yet is not the end
from queue import Empty


class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    try:
        while (item := queue.get_nowait()) is not End:
            items.append(item)
    except Empty:
        pass
    return items
