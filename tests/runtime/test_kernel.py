"""What a reader of a notebook sees, in a real kernel with real children."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runtime.kernel import Kernel, Outcome, cells_of, new_kernel

# Where the cell fails, and the cell: {0}_kept is bound before, {0}_lost isn't.
FAILURES = {
    "a cell": "def {0}_kept(): pass\n1 / 0\ndef {0}_lost(): pass",
    "the middle of a line": "def {0}_kept(): pass\nx = 1; 1 / 0; {0}_lost = 2",
    "below a folded magic": "\n\n%who \\\n  int\ndef {0}_kept(): pass\n1 / 0\ndef {0}_lost(): pass",
    "%%time": "%%time\ndef {0}_kept(): pass\n1 / 0\ndef {0}_lost(): pass",
    "%%capture": "%%capture\ndef {0}_kept(): pass\n1 / 0\ndef {0}_lost(): pass",
    "%%prun": "%%prun -q\ndef {0}_kept(): pass\n1 / 0\ndef {0}_lost(): pass",
    "%%capture %%time": "%%capture\n%%time\ndef {0}_kept(): pass\n1 / 0\ndef {0}_lost(): pass",
    "a decorator": "def {0}_kept(f): 1 / 0\n@{0}_kept\ndef {0}_lost(): pass",
    "return outside a function": "def {0}_kept(): pass\nreturn 1\ndef {0}_lost(): pass",
    "sys.exit": "def {0}_kept(): pass\nimport sys\nsys.exit()\ndef {0}_lost(): pass",
    "await": "def {0}_kept(): pass\nawait {0}_kept()\ndef {0}_lost(): pass",
}


@pytest.mark.parametrize(
    ("prefix", "cell"),
    [pytest.param(f"case{number}", FAILURES[name], id=name) for number, name in enumerate(FAILURES)],
)
def test_what_a_failed_cell_did_not_bind_is_no_definition(kernel: Kernel, prefix: str, cell: str) -> None:
    assert kernel.run(cell.format(prefix)).error
    assert kernel.ask(f"'{prefix}_kept' in globals(), '{prefix}_lost' in globals()") == "True False"
    kernel.run("names = runtime.current().names()")
    assert kernel.ask(f"'{prefix}_kept' in names, '{prefix}_lost' in names") == "True False"


# The cell, the child's target, and why the child can't run it.
MISSING = [
    pytest.param(
        """
        local_queue = multiprocessing.Queue()
        def take():
            return local_queue.get()
        """,
        "take",
        "name 'local_queue' is not defined",
        id="a global queue isn't there, as in a script",
    ),
    pytest.param(
        """
        class App:
            def task(self, function): return function
        app = App()
        @app.task
        def job(): pass
        """,
        "job",
        "name 'job' is not defined in this process: NameError: name 'app' is not defined (cell {0}, line 4)",
        id="a definition that failed",
    ),
    pytest.param(
        """
        bases = dict.__mro__.__getitem__(slice(0, 1))
        class Base(bases[0]): pass
        class Heir(Base): pass
        """,
        "Heir",
        "name 'Heir' is not defined in this process: "
        "NameError: name 'Base' is not defined (cell {0}, line 3), because of "
        "NameError: name 'bases' is not defined (cell {0}, line 2)",
        id="a class whose base failed",
    ),
    pytest.param(
        """
        while True:
            def looped(): pass
            break
        """,
        "looped",
        "name 'looped' is not defined in this process: "
        "cell {0}, line 1 is no definition, so it runs in the notebook only",
        id="a function made by a loop",
    ),
]


@pytest.mark.parametrize(("cell", "target", "reason"), MISSING)
def test_a_missing_name_says_why(kernel: Kernel, cell: str, target: str, reason: str) -> None:
    number = kernel.ask("len(In)")  # In holds one entry more than there were cells
    assert kernel.run(*cells_of(cell)) == Outcome("", "")
    assert kernel.ask(f"in_child({target})") == f"NameError: {reason.format(number)}"


def test_a_childs_traceback_names_the_cell_and_shows_the_line(kernel: Kernel) -> None:
    number = kernel.ask("len(In)")
    kernel.run("%time\n\ndef crash():\n    1 / 0")
    kernel.run(
        "try:\n    with multiprocessing.Pool(1) as pool: pool.apply(crash)\nexcept Exception as e: story = e"
    )
    lines = kernel.ask("story.__cause__").splitlines()
    place = lines.index(f'  File "cell {number}", line 4, in crash')
    assert lines[place + 1] == "    1 / 0"


def test_a_process_subclass_runs_in_a_child(kernel: Kernel) -> None:
    kernel.run(
        "class Greeter(multiprocessing.Process):\n"
        "    def __init__(self, connection):\n"
        "        super().__init__()\n"
        "        self.connection = connection\n"
        "    def run(self):\n"
        "        self.connection.send((__name__, os.getpid()))\n"
        "receiving, sending = multiprocessing.Pipe(duplex=False)\n"
        "greeter = Greeter(sending)\n"
        "greeter.start()\n"
        "answer = receiving.recv()\n"
        "greeter.join()"
    )
    assert kernel.ask("answer == ('__mp_main__', greeter.pid), greeter.exitcode") == "True 0"


def test_a_child_reads_the_definitions_it_was_started_with(kernel: Kernel) -> None:
    kernel.run(
        "def version(): return 'old'\n"
        "def tell(connection): connection.send(version())\n"
        "receiving, sending = multiprocessing.Pipe(duplex=False)\n"
        "child = multiprocessing.Process(target=tell, args=(sending,))\n"
        "child.start()"
    )
    kernel.run("def version(): return 'new'")
    assert kernel.ask("receiving.recv(), child.join()") == "old None"


def test_an_object_older_than_its_class_is_refused_with_pythons_own_error(kernel: Kernel) -> None:
    kernel.run("class Point:\n    pass\nold = Point()")
    kernel.run("class Point:\n    size = 2")
    assert kernel.ask("in_child(id, old)").startswith("PicklingError: Can't pickle <class '__main__.Point'>")
    assert kernel.ask("in_child(getattr, Point(), 'size')") == "2"


def test_running_all_cells_again_adds_none(kernel: Kernel) -> None:
    cells = ["import math as maths", "CIRCLE = maths.pi", "def area(): return maths.floor(CIRCLE)"]
    count = "len(runtime.current().cells)"
    for cell in [*cells, count, f"print({count})"]:
        kernel.run(cell)
    before = kernel.ask(count)
    for cell in cells:
        kernel.run(cell)
    assert kernel.ask(count) == before
    assert kernel.ask("in_child(area)") == "3"


def test_the_definitions_files_go_with_the_kernel() -> None:
    with new_kernel() as kernel:
        kernel.run("%load_ext helpers\nimport os, multiprocessing")
        kernel.run("with multiprocessing.Pool(1) as pool: pool.apply(abs, (1,))")
        folder = Path(kernel.ask("os.path.dirname(__file__)"))
        assert folder.is_dir()
        assert folder.stat().st_mode & 0o077 == 0
    assert not folder.exists()


def test_reset_leaves_children_able_to_start() -> None:
    with new_kernel() as kernel:
        kernel.run("%load_ext helpers")
        kernel.run("%reset -f")
        kernel.run("from multiprocessing import Pool\ndef one(): return 1")
        assert kernel.ask("Pool(1).apply(one)") == "1"


def test_cells_before_loading_count_and_unloading_restores() -> None:
    state = "multiprocessing.get_start_method(), '__file__' in globals(), os.path.exists(path)"
    with new_kernel() as kernel:
        kernel.run("import multiprocessing, os\nmultiprocessing.set_start_method('fork')\npath = ''")
        kernel.run("def early(): return 'early'")
        kernel.run("%load_ext helpers\ndef same_cell(): return 'same cell'")
        kernel.run("def ask(f):\n    with multiprocessing.Pool(1) as pool: return pool.apply(f)")
        assert kernel.ask("ask(early), ask(same_cell)") == "early same cell"
        kernel.run("path = os.path.dirname(__file__)")
        assert kernel.ask(state) == "spawn True True"

        # IPython itself says that it is loaded already; ours says nothing.
        assert kernel.run("%load_ext helpers").printed.count("\n") == 1
        assert kernel.run("import helpers; helpers.load_ipython_extension(get_ipython())") == Outcome("", "")
        assert kernel.ask("ask(early)") == "early"

        assert kernel.run("%unload_ext helpers") == Outcome("", "")
        assert kernel.ask(state) == "fork False False"
        assert "%load_ext helpers" in kernel.run("helpers.runtime.current()").error
        assert kernel.run("%unload_ext helpers").error == ""

        kernel.run("%load_ext helpers")
        assert kernel.ask("ask(early)") == "early"
