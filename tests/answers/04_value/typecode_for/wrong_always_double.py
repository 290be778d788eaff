# 'd' is not always needed.
# loses: 'f' where 'i' does not, and 'f' does
# says: 'f' holds these samples, too, and comes before 'd'
def typecode_for(samples):
    if isinstance(samples[0], bytes):
        return "c"
    if all(isinstance(sample, int) and abs(sample) <= 2**31 - 1 or sample == -(2**31) for sample in samples):
        return "i"
    return "d"
