# One path, then the others.


def read_texts(paths, read, slots, texts):
    if not paths:
        texts.put(None)
        return
    first, *others = paths
    with slots:
        text = read(first)
    texts.put(text)
    read_texts(others, read, slots, texts)
