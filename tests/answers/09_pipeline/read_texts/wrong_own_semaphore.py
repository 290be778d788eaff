# A semaphore that nobody else knows.
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# says: Slots that a process makes for itself limit nobody else: take
from multiprocessing import Semaphore


def read_texts(paths, read, slots, texts):
    mine = Semaphore(1)
    for path in paths:
        with mine:
            text = read(path)
        texts.put(text)
    texts.put(None)
