def twice(lock):
    with lock:
        lock.acquire()
