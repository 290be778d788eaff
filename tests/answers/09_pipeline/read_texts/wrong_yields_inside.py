# The generator keeps the permit while it waits for the next call.
# loses: gives the permit back before it puts the text
# says: A reader that waits for room in the queue would keep the others


def each_text(paths, read, slots):
    for path in paths:
        with slots:
            yield read(path)


def read_texts(paths, read, slots, texts):
    for text in each_text(paths, read, slots):
        texts.put(text)
    texts.put(None)
