# A text that nobody else would think of.
END = "the end of produce, 7f3b9c52-16f0-4a5e-9d0e-0c1e33c5c1a9"


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(END)


def consume(queue):
    items = []
    while (item := queue.get()) != END:
        items.append(item)
    return items
