# A list that comes out is another list.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: consume did not see that it was the end
END = ["end"]


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(END)


def consume(queue):
    items = []
    while (item := queue.get()) is not END:
        items.append(item)
    return items
