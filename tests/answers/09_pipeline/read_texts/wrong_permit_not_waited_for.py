# Waits a second for a permit, then reads without.
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# says: acquire() with block=False or a time-out may return False: then


def read_texts(paths, read, slots, texts):
    for path in paths:
        got = slots.acquire(timeout=1)
        try:
            text = read(path)
        finally:
            if got:
                slots.release()
        texts.put(text)
    texts.put(None)
