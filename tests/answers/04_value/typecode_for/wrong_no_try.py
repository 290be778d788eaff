# A float for 'i' raises TypeError, and nobody catches it.
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# loses: 'c' for single bytes
# says: may raise TypeError: catch it
from multiprocessing import Value


def typecode_for(samples):
    for typecode in "ifdc":
        if all(Value(typecode, sample).value == sample for sample in samples):
            return typecode
