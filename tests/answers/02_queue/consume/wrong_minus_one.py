# Minus one is a number.
# loses: anything may be an item, None and 'STOP' too
# says: Is -1 taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(-1)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item == -1:
            break
        items.append(item)
    return items
