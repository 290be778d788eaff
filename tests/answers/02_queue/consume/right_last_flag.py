# Says with each item whether it is the last one; an empty list is said, too.
def produce(queue, items):
    if not items:
        queue.put(("nothing", None))
    for number, item in enumerate(items, 1):
        queue.put(("last" if number == len(items) else "more", item))


def consume(queue):
    items = []
    while True:
        word, item = queue.get()
        if word == "nothing":
            return items
        items.append(item)
        if word == "last":
            return items
