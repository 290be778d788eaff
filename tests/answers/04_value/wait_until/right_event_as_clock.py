# An event that nobody sets, as a clock.
from multiprocessing import Event


def wait_until(flag):
    never = Event()
    while flag.value != 1:
        never.wait(0.03)
