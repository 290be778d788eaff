# A lambda can't be pickled: the feeder loses it.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: Put only what can be pickled
END = lambda: None


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(END)


def consume(queue):
    return list(iter(queue.get, END))
