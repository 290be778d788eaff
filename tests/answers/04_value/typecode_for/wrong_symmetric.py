# The range of 'i' has one number more below 0.
# loses: 'i' where it holds every sample
# says: 'i' holds these samples, too
from multiprocessing import Value


def typecode_for(samples):
    if isinstance(samples[0], bytes):
        return "c"
    if all(isinstance(sample, int) and abs(sample) < 2**31 for sample in samples):
        return "i"
    return "f" if all(Value("f", sample).value == sample for sample in samples) else "d"
