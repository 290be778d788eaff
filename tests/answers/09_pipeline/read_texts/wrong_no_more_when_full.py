# Leaves when there is no room for ten seconds.
# loses: puts each text, in the order of the paths, and then None
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# loses: puts each text before it reads the next one
# says: raises queue.Full when there is no room, and then the item
from queue import Full


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        try:
            texts.put(text, timeout=10)
        except Full:
            return
    texts.put(None)
