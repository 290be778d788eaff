# Takes two.
# loses: puts each text, in the order of the paths, and then None
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# loses: puts each text before it reads the next one
# says: Release it first, or let somebody else release it
# says: Give the permit back on every way out, after an exception, too:


def read_texts(paths, read, slots, texts):
    for path in paths:
        slots.acquire()
        with slots:
            text = read(path)
        slots.release()
        texts.put(text)
    texts.put(None)
