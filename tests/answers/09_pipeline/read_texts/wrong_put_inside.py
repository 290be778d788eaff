# Puts while it has the permit.
# loses: gives the permit back before it puts the text
# says: A reader that waits for room in the queue would keep the others


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            texts.put(read(path))
    texts.put(None)
