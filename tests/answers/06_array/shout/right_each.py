# Byte by byte, each under the lock.
def shout(text):
    for index in range(len(text)):
        with text.get_lock():
            text[index] = text[index].upper()
