# Asks for a permit again and again.


def read_texts(paths, read, slots, texts):
    for path in paths:
        while not slots.acquire(timeout=0.5):
            pass
        try:
            text = read(path)
        finally:
            slots.release()
        texts.put(text)
    texts.put(None)
