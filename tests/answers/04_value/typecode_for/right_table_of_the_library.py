# The types that the typecodes stand for, by the table of the library.
from multiprocessing.sharedctypes import typecode_to_type as TYPES


def keeps(code, sample):
    try:
        return TYPES[code](sample).value == sample
    except TypeError:
        return False


def typecode_for(samples):
    for code in "ifdc":
        if all(keeps(code, sample) for sample in samples):
            return code
