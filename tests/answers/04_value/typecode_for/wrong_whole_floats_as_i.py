# Takes 2.0 for a whole number, which an "i" refuses.
# loses: 'f' where 'i' does not, and 'f' does
# says: Value('i', 2.0) raises an error
from multiprocessing import Value


def typecode_for(samples):
    if isinstance(samples[0], bytes):
        return "c"
    if all(sample == int(sample) and -(2**31) <= sample < 2**31 for sample in samples):
        return "i"
    if all(Value("f", sample).value == sample for sample in samples):
        return "f"
    return "d"
