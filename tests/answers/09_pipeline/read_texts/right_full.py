# Tries again when there is no room.
from queue import Full


def put(texts, item):
    while True:
        try:
            return texts.put(item, timeout=1)
        except Full:
            continue


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        put(texts, text)
    put(texts, None)
