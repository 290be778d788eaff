# Lets a child look, and waits for its end.
import time
from multiprocessing import Process


def poll(flag):
    while flag.value != 1:
        time.sleep(0.01)


def wait_until(flag):
    child = Process(target=poll, args=(flag,))
    child.start()
    child.join()
