# Writes all samples into one Value of each type, one after the other.
from multiprocessing import Value


def typecode_for(samples):
    for typecode in "ifdc":
        shared = Value(typecode)
        try:
            for sample in samples:
                shared.value = sample
                if shared.value != sample:
                    break
            else:
                return typecode
        except (TypeError, OverflowError):
            continue
    raise ValueError("no typecode holds them all")
