# A text that can't be read is left out.
# loses: gives the permit back when read raises, and lets the error through
# says: Don't catch the exception, or raise it again: the caller has to


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            try:
                text = read(path)
            except OSError:
                continue
        texts.put(text)
    texts.put(None)
