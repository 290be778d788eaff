from multiprocessing.shared_memory import SharedMemory


from multiprocessing import resource_tracker


def send_block(data):
    block = SharedMemory(create=True, size=max(1, len(data)))
    resource_tracker.unregister(block._name, "shared_memory")
    if data:
        block.buf[: len(data)] = bytearray(data)
    block.close()
    return block.name, len(data)
