# An exception comes between acquire and release.
# loses: gives the permit back when read raises, and lets the error through
# says: Give the permit back on every way out, after an exception, too:


def read_texts(paths, read, slots, texts):
    for path in paths:
        slots.acquire()
        text = read(path)
        slots.release()
        texts.put(text)
    texts.put(None)
