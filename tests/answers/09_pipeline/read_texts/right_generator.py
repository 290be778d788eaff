# A generator that gives back the permit before it yields.


def each_text(paths, read, slots):
    for path in paths:
        with slots:
            text = read(path)
        yield text
    yield None


def read_texts(paths, read, slots, texts):
    for item in each_text(paths, read, slots):
        texts.put(item)
