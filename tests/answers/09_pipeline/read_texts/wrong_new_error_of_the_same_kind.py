# loses: gives the permit back when read raises, and lets the error through
# says: don't put another one in its place


def read_texts(paths, read, slots, texts):
    for path in paths:
        try:
            with slots:
                text = read(path)
        except OSError:
            raise OSError("a file can't be read")
        texts.put(text)
    texts.put(None)
