# Looks at the first sample alone.
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# says: look at every sample
from multiprocessing import Value


def typecode_for(samples):
    sample = samples[0]
    for typecode in "ifdc":
        try:
            if Value(typecode, sample).value == sample:
                return typecode
        except TypeError:
            pass
