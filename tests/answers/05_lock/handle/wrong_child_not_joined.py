# A child adds each number, and nobody waits for it.
# loses: adds every number to the total, until None comes
# loses: loses nothing while others add too
# loses: does not hold the lock while it waits for the queue
# says: Process-1 returned from handle before Process-1:1 had done its work
# says: Join every process
from multiprocessing import Process


def add(lock, total, number):
    with lock:
        total.value += number


def handle(queue, lock, total):
    while (number := queue.get()) is not None:
        Process(target=add, args=(lock, total, number)).start()
