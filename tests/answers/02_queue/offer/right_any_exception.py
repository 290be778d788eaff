# Catches more than it has to.
def offer(queue, item, timeout):
    try:
        queue.put(item, timeout=timeout)
        return True
    except Exception:
        return False
