# Looks whether a permit is free, and takes none.
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# says: Take a permit before each read(path), and give it back after it:
import time


def read_texts(paths, read, slots, texts):
    for path in paths:
        while slots.get_value() == 0:
            time.sleep(0.1)
        texts.put(read(path))
    texts.put(None)
