# What says that the end has come stays True.
# loses: leaves nothing in the queue
# says: is still there at the next one
class End:
    pass


finished = False


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    global finished
    items = []
    while not finished:
        item = queue.get()
        if item is End:
            finished = True
        else:
            items.append(item)
    return items
