# Looks at the exit code, and joins with time-outs.
import multiprocessing


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    child = context.Process(target=put_all, args=(queue, items))
    child.start()
    while child.exitcode is None:
        child.join(1)
    return [queue.get(timeout=5) for _ in range(len(items))]
