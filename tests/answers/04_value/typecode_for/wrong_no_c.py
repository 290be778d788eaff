# Does not try 'c'.
# loses: 'c' for single bytes
# says: is 'c' left out
from multiprocessing import Value


def keeps(typecode, sample):
    try:
        return Value(typecode, sample).value == sample
    except TypeError:
        return False


def typecode_for(samples):
    for typecode in "ifd":
        if all(keeps(typecode, sample) for sample in samples):
            return typecode
