# A refused sample leaves the one before it in the Value.
# loses: 'f' where 'i' does not, and 'f' does
# says: look at every sample
from multiprocessing import Value


def typecode_for(samples):
    for code in ("i", "f", "d", "c"):
        cell = Value(code)
        good = True
        for sample in samples:
            try:
                cell.value = sample
            except TypeError:
                pass
            good = good and cell.value == sample
        if good:
            return code
