# What raises no error may still change the number.
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# says: A Value('i') makes -2147483648 of 2147483648
from multiprocessing import Value


def typecode_for(samples):
    for typecode in "ifdc":
        try:
            for sample in samples:
                Value(typecode, sample)
            return typecode
        except TypeError:
            pass
