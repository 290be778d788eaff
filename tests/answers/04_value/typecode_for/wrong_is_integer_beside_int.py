# One whole float beside ints: int(sample) hides it.
# loses: 'f' where 'i' does not, and 'f' does
# says: Value('i', 2.0) raises an error
from multiprocessing import Value


def keeps(typecode, sample):
    try:
        if typecode == "i":
            return Value("i", int(sample)).value == sample
        return Value(typecode, sample).value == sample
    except (TypeError, ValueError):
        return False


def typecode_for(samples):
    for typecode in ("i", "f", "d", "c"):
        if all(keeps(typecode, sample) for sample in samples):
            return typecode
