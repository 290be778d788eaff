# loses: gives the permit back before it puts the text
# says: looks again and again if there is room


import time


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
            while texts.full():
                time.sleep(0.01)
        texts.put(text)
    texts.put(None)
