# The array below, under the lock.
def shout(text):
    with text.get_lock():
        letters = text.get_obj()
        for index in range(len(letters)):
            letters[index] = letters[index].upper()
