# array.array knows the same codes, and is stricter.
from array import array


def fits(code, samples):
    try:
        return list(array(code, samples)) == list(samples)
    except (TypeError, OverflowError):
        return False


def typecode_for(samples):
    return next((code for code in "ifd" if fits(code, samples)), "c")
