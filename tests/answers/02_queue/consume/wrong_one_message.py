# All items in one message.
# loses: every item comes through by itself, in order
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: Put each item by itself
def produce(queue, items):
    queue.put(items)


def consume(queue):
    return queue.get()
