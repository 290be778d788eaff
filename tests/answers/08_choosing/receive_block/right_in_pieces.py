from multiprocessing.shared_memory import SharedMemory


def pieces(block, size):
    for start in range(0, size, 4):
        yield bytes(block.buf[start : min(start + 4, size)])


def receive_block(name, size):
    block = SharedMemory(name)
    data = b"".join(pieces(block, size))
    block.close()
    block.unlink()
    return data
