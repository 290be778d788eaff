# loses: returns the data as bytes
# loses: receives b'' as well
# says: They differ from byte 9,216 on
from multiprocessing.shared_memory import SharedMemory

CHUNK = 1024


def receive_block(name, size):
    block = SharedMemory(name)
    if size <= CHUNK:
        data = bytes(block.buf[:size])
    else:
        data = b"".join(
            bytes(block.buf[i * CHUNK:(i + 1) * CHUNK]) for i in range(size // CHUNK)
        )
    block.close()
    block.unlink()
    return data
