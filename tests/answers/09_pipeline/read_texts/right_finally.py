# acquire, and release in finally.


def read_texts(paths, read, slots, texts):
    for path in paths:
        slots.acquire()
        try:
            text = read(path)
        finally:
            slots.release()
        texts.put(text)
    texts.put(None)
