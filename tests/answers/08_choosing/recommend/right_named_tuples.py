# A table of named tuples.
from typing import NamedTuple


class Choice(NamedTuple):
    mechanism: str
    reason: str


CHOICES = {
    "camera": Choice("shared_memory", "large blocks"),
    "sensor": Choice("Pipe", "every item"),
    "mails": Choice("Queue", "one taker"),
    "converter": Choice("Manager queue", "pool task"),
    "progress": Choice("Value", "newest only"),
    "letters": Choice("Array", "numbers in place"),
    "chess": Choice("Pipe", "two ends"),
    "downloads": Choice("Semaphore", "at most n"),
}


def recommend(case):
    return CHOICES[case]
