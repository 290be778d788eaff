# The return in the finally swallows the exception.
# loses: gives the permit back when read raises, and lets the error through
# says: A `return` in a `finally` swallows it, too


def read_one(path, read, slots):
    text = None
    slots.acquire()
    try:
        text = read(path)
    finally:
        slots.release()
        return text


def read_texts(paths, read, slots, texts):
    for path in paths:
        texts.put(read_one(path, read, slots))
    texts.put(None)
