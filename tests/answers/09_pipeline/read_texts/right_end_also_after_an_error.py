# Puts None even when a text can't be read.


def read_texts(paths, read, slots, texts):
    try:
        for path in paths:
            with slots:
                text = read(path)
            texts.put(text)
    finally:
        texts.put(None)
