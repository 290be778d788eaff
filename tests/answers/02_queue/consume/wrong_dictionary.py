# A dictionary may be an item.
# loses: anything may be an item, None and 'STOP' too
# says: Is {'end': True} taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put({"end": True})


def consume(queue):
    return list(iter(queue.get, {"end": True}))
