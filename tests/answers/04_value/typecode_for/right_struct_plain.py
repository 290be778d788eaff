# Packs and unpacks in the machine's own format, which makes infinity of what is too large.
import struct


def typecode_for(samples):
    if isinstance(samples[0], bytes):
        return "c"
    if all(isinstance(sample, int) and -(2**31) <= sample < 2**31 for sample in samples):
        return "i"
    if all(struct.unpack("f", struct.pack("f", sample))[0] == sample for sample in samples):
        return "f"
    return "d"
