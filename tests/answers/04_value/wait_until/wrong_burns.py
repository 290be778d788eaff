# Looks without a pause.
# loses: sleeps between two looks
# says: again and again without a pause
def wait_until(flag):
    while flag.value == 0:
        pass
