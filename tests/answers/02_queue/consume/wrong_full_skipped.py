# Leaves out what finds no room.
# loses: works for a queue with one place
# says: raises queue.Full when there is no room
from queue import Full


class End:
    pass


def produce(queue, items):
    for item in items:
        try:
            queue.put_nowait(item)
        except Full:
            pass
    queue.put(End)


def consume(queue):
    return list(iter(queue.get, End))
