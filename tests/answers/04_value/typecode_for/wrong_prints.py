# Prints, and returns nothing.
# loses: 'i' where it holds every sample
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# loses: 'c' for single bytes
# says: is a return missing?
def typecode_for(samples):
    print("i" if all(isinstance(sample, int) for sample in samples) else "d")
