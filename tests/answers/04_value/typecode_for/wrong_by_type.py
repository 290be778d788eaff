# The type alone: every float is an 'f', every int an 'i'.
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# says: A Value('f') makes 3.140000104904175 of 3.14
def typecode_for(samples):
    if any(isinstance(sample, bytes) for sample in samples):
        return "c"
    if all(isinstance(sample, int) for sample in samples):
        return "i"
    return "f"
