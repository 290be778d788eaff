# Goes round the lock altogether.
# loses: loses nothing while others count too
# says: is a read and then a write
def count_up(counter, times):
    number = counter.get_obj()
    for _ in range(times):
        number.value += 1
