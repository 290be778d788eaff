# By the attribute's name, with try and finally.
def announce(flag):
    flag.acquire()
    try:
        setattr(flag, "value", 1)
    finally:
        flag.release()
