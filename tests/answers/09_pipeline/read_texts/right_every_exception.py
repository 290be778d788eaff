# Releases by hand, whatever is raised.


def read_texts(paths, read, slots, texts):
    for path in paths:
        slots.acquire()
        try:
            text = read(path)
        except BaseException:
            slots.release()
            raise
        slots.release()
        texts.put(text)
    texts.put(None)
