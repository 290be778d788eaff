# By the numbers of the bytes.
def shout(text):
    with text.get_lock():
        numbers = bytearray(text.raw)
        for index, number in enumerate(numbers):
            if 97 <= number <= 122:
                numbers[index] = number - 32
        text.raw = bytes(numbers)
