# Takes what is close for equal.
# loses: 'd' where neither 'i' nor 'f' does
# says: compare what comes back with every sample
import math
from multiprocessing import Value


def keeps(typecode, sample):
    try:
        value = Value(typecode, sample).value
    except TypeError:
        return False
    return value == sample or (isinstance(sample, float) and math.isclose(value, sample))


def typecode_for(samples):
    for typecode in ("i", "f", "d", "c"):
        if all(keeps(typecode, sample) for sample in samples):
            return typecode
