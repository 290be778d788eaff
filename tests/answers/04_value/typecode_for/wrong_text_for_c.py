# A single byte is bytes, not str.
# loses: 'c' for single bytes
# says: may raise TypeError: catch it
from multiprocessing import Value


def typecode_for(samples):
    if isinstance(samples[0], str):
        return "c"
    if all(isinstance(sample, int) and Value("i", sample).value == sample for sample in samples):
        return "i"
    return "f" if all(Value("f", sample).value == sample for sample in samples) else "d"
