# Takes an empty text for the end.
# loses: puts each text, in the order of the paths, and then None
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# loses: puts each text before it reads the next one
# says: got      ['text b', None]
# says: an empty text is a text, too.


def read_texts(paths, read, slots, texts):
    left = list(paths)

    def read_next():
        if not left:
            return None
        with slots:
            return read(left.pop(0))

    while text := read_next():
        texts.put(text)
    texts.put(None)
