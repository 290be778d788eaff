# Full under another name.
import multiprocessing.queues


def offer(queue, item, timeout):
    done = False
    try:
        queue.put(obj=item, block=True, timeout=timeout)
        done = True
    except multiprocessing.queues.Full:
        pass
    return done
