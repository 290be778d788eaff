from multiprocessing.shared_memory import SharedMemory


def receive_block(name, size):
    block = SharedMemory(name=name)
    try:
        own = bytearray(size)
        own[:] = block.buf[:size]
    finally:
        block.close()
        block.unlink()
    return bytes(own)
