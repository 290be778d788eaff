# Close is not equal.
# loses: 'd' where neither 'i' nor 'f' does
# says: compare what comes back
from math import isclose
from multiprocessing import Value


def typecode_for(samples):
    if isinstance(samples[0], bytes):
        return "c"
    if all(type(sample) is int and Value("i", sample).value == sample for sample in samples):
        return "i"
    if all(isclose(Value("f", sample).value, sample, rel_tol=1e-6) for sample in samples):
        return "f"
    return "d"
