from multiprocessing.shared_memory import SharedMemory


from contextlib import contextmanager


@contextmanager
def opened(name):
    block = SharedMemory(name)
    try:
        yield block
    finally:
        block.close()
        block.unlink()


def receive_block(name, size):
    with opened(name) as block:
        return bytes(block.buf)[:size]
