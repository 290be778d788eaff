# loses: gives the permit back when read raises, and lets the error through
# says: called it once more


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            try:
                text = read(path)
            except Exception:
                text = read(path)  # once more
        texts.put(text)
    texts.put(None)
