# Raises an error of its own instead.
# loses: gives the permit back when read raises, and lets the error through
# says: Let the exception of read go through as it is: don't put another


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            try:
                text = read(path)
            except Exception as error:
                raise RuntimeError(f"{path} can't be read") from error
        texts.put(text)
    texts.put(None)
