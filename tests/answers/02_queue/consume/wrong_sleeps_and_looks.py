# Sleeps a while, and hopes that all is there.
# loses: waits for a slow producer
# loses: leaves nothing in the queue
# says: nothing there yet is not the end
import time


def produce(queue, items):
    for item in items:
        queue.put(item)


def consume(queue):
    time.sleep(10)
    items = []
    while not queue.empty():
        items.append(queue.get())
        time.sleep(1)
    return items
