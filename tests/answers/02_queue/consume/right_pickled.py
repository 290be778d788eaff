# Items travel as bytes, so None can't be one.
import pickle


def produce(queue, items):
    for item in items:
        queue.put(pickle.dumps(item))
    queue.put(None)


def consume(queue):
    items = []
    while True:
        data = queue.get()
        if data is None:
            break
        items.append(pickle.loads(data))
    return items
