# Waits for the last child alone.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: count_up returned before its last addition was made
from multiprocessing import Process


def one(counter):
    with counter.get_lock():
        counter.value += 1


def count_up(counter, times):
    child = None
    for _ in range(times):
        child = Process(target=one, args=(counter,))
        child.start()
    if child:
        child.join()
