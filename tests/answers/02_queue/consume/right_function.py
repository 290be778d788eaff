# A function travels by its name, too.
def the_end():
    """Nothing more will come."""


def produce(queue, items):
    for item in [*items, the_end]:
        queue.put(item)


def consume(queue):
    items = []
    while (item := queue.get()) is not the_end:
        items.append(item)
    return items
