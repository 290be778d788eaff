# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# says: no permit


def read_texts(paths, read, slots, texts):
    for path in paths:
        if not slots.acquire(timeout=60):
            raise TimeoutError("no permit")
        try:
            text = read(path)
        finally:
            slots.release()
        texts.put(text)
    texts.put(None)
