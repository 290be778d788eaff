# Tries the smallest and the largest sample alone.
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# says: compare what comes back with every sample
from multiprocessing import Value


def keeps(typecode, sample):
    try:
        return Value(typecode, sample).value == sample
    except TypeError:
        return False


def typecode_for(samples):
    for typecode in "ifdc":
        if keeps(typecode, min(samples)) and keeps(typecode, max(samples)):
            return typecode
