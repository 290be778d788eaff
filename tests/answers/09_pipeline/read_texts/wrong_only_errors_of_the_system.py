# Gives the permit back after an OSError, and after no other exception.
# loses: gives the permit back when read raises, and lets the error through
# says: SystemExit (3) ended read_texts, and 1 of 2 permits are free.
# says: Give the permit back on every way out, after an exception, too:


def read_texts(paths, read, slots, texts):
    for path in paths:
        slots.acquire()
        try:
            text = read(path)
        except OSError:
            slots.release()
            raise
        slots.release()
        texts.put(text)
    texts.put(None)
