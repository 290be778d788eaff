# Values made where no other process finds them.
# loses: 'i' where it holds every sample
# loses: 'f' where 'i' does not, and 'f' does
# loses: 'd' where neither 'i' nor 'f' does
# loses: 'c' for single bytes
# says: make it inside your function, and pass it in args
# says: would bind `CELLS`, but is no definition
from multiprocessing import Value

CELLS = {"i": Value("i"), "f": Value("f"), "d": Value("d"), "c": Value("c")}


def typecode_for(samples):
    for code, cell in CELLS.items():
        try:
            for sample in samples:
                cell.value = sample
                if cell.value != sample:
                    break
            else:
                return code
        except TypeError:
            continue
