# Packs and unpacks.
import struct


def typecode_for(samples):
    if all(isinstance(sample, bytes) for sample in samples):
        return "c"
    if all(isinstance(sample, int) and -(2**31) <= sample < 2**31 for sample in samples):
        return "i"
    for sample in samples:
        try:
            if struct.unpack("f", struct.pack("f", sample))[0] != sample:
                return "d"
        except OverflowError:
            return "d"
    return "f"
