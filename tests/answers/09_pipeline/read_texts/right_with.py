# with around the read.


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put(text)
    texts.put(None)
