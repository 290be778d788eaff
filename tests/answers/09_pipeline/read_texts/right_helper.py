# A function that reads with a permit.


def read_one(path, read, slots):
    with slots:
        return read(path)


def read_texts(paths, read, slots, texts):
    for path in paths:
        texts.put(read_one(path, read, slots))
    texts.put(None)
