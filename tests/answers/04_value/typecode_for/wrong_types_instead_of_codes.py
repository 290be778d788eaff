# Returns a type, not its code.
# loses: 'i' where it holds every sample
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# loses: 'c' for single bytes
# says: Return one of the texts
def typecode_for(samples):
    return type(samples[0])
