# The Value's own acquire and release, with try and finally.
def count_up(counter, times):
    done = 0
    while done < times:
        counter.acquire()
        try:
            counter.value += 1
        finally:
            counter.release()
        done += 1
