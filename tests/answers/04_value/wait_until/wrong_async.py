# A call of it only makes a coroutine.
# loses: does not return before
# loses: sleeps between two looks
# says: wait_until returned a coroutine, which does nothing until somebody awaits it
import asyncio


async def wait_until(flag):
    while flag.value == 0:
        await asyncio.sleep(0.01)
