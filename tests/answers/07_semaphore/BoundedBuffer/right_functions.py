# A dataclass, and functions outside the class.
from dataclasses import dataclass, field
from multiprocessing import Array, Lock, Semaphore, Value
from typing import Any


@dataclass
class Ring:
    places: Any
    next: Any = field(default_factory=lambda: Value("i", 0))
    lock: Any = field(default_factory=Lock)

    def step(self):
        place = self.next.value
        self.next.value = place + 1 if place + 1 < len(self.places) else 0
        return place


def store(ring, number):
    with ring.lock:
        ring.places[ring.step()] = number


def load(ring):
    with ring.lock:
        return ring.places[ring.step()]


class BoundedBuffer:
    def __init__(self, capacity):
        places = Array("i", capacity, lock=False)
        self.putting, self.getting = Ring(places), Ring(places)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)

    def put(self, number):
        self.free.acquire()
        store(self.putting, number)
        self.filled.release()

    def get(self):
        self.filled.acquire()
        try:
            return load(self.getting)
        finally:
            self.free.release()
