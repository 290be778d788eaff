# Puts the path as well.
# loses: puts each text, in the order of the paths, and then None
# loses: reads only with a permit, also when others read
# loses: gives the permit back before it puts the text
# loses: gives the permit back when read raises, and lets the error through
# loses: puts each text before it reads the next one
# says: What was put is no text: the check reads plain data only, and got
# says: Put what read(path) returns, one text for each path; an empty


def read_texts(paths, read, slots, texts):
    for path in paths:
        with slots:
            text = read(path)
        texts.put((path, text))
    texts.put(None)
