# With the types that stand behind the codes.
import ctypes

TYPES = {"i": ctypes.c_int, "f": ctypes.c_float, "d": ctypes.c_double}


def typecode_for(samples):
    first, *_ = samples
    if isinstance(first, bytes):
        return "c"
    left = dict(TYPES)
    for sample in samples:
        for code, kind in list(left.items()):
            if code == "i" and isinstance(sample, float) or kind(sample).value != sample:
                del left[code]
    return next(iter(left))
