# Reads all, then puts all.
# loses: puts each text before it reads the next one
# says: Put each text at once: a reader that collects texts fills the


def read_texts(paths, read, slots, texts):
    found = []
    for path in paths:
        with slots:
            found.append(read(path))
    for text in found:
        texts.put(text)
    texts.put(None)
