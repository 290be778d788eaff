"""Each process finds everything as it was, whatever others, and earlier runs, did to their own."""
import logging
import os
import sys
import tempfile
from multiprocessing import Process

import shapes

assert "MARK" not in os.environ or __name__ == "__mp_main__"
assert "/nowhere" not in sys.path
assert not hasattr(shapes, "mark")
assert logging.getLogger().handlers == []
assert logging.getLogger("traces").level == 0
assert tempfile.gettempdir() == os.environ["TMPDIR"]


def leave_traces():
    os.environ["MARK"] = "seen"
    sys.path.append("/nowhere")
    sys.argv.append("more")
    shapes.mark = True
    logging.basicConfig(level=logging.DEBUG)
    logging.getLogger("traces").setLevel(5)
    os.chdir("/")


if __name__ == "__main__":
    assert sys.argv[1:] == [], sys.argv
    assert __file__ == os.path.abspath(sys.argv[0])
    ps = [Process(target=leave_traces) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert [p.exitcode for p in ps] == [0, 0]
    leave_traces()
