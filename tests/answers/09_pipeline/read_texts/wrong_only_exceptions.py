# Gives the permit back after an Exception; SystemExit is none.
# loses: gives the permit back when read raises, and lets the error through
# says: SystemExit (3) ended read_texts, and 1 of 2 permits are free.


def read_texts(paths, read, slots, texts):
    for path in paths:
        slots.acquire()
        try:
            text = read(path)
        except Exception as error:
            slots.release()
            raise error
        slots.release()
        texts.put(text)
    texts.put(None)
