# loses: gives the permit back when read raises, and lets the error through
# says: don't put another one in its place


import sys


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            try:
                text = read(path)
            except Exception as error:
                sys.exit(f"{path}: {error}")
        texts.put(text)
    texts.put(None)
