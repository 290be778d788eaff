from multiprocessing.shared_memory import SharedMemory


from struct import pack_into


def send_block(data):
    block = SharedMemory(create=True, size=len(data) + 1)
    pack_into(f"{len(data)}s", block.buf, 0, data)
    block.close()
    return block.name, len(data)
