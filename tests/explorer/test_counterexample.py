"""A failing run as a table, in plain characters and as HTML."""

from __future__ import annotations

from collections.abc import Callable

from helpers.explorer.counterexample import Counterexample, counterexample
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

FORGETS = """
def send(output):
    output.send("<1>")
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send, args=(sender,))
    process.start()
    receiver.recv()
    receiver.recv()
"""
TABLE = """
  step  MainProcess: main                                       | Process-1: send
     1  begins                                                  |
     2  receiver, sender = Pipe(duplex=False)                   |
     3  process.start()  -> Process-1                           |
     4                                                          | begins
     5                                                          | output.send("<1>")  -> sent '<1>'
     6                                                          | ends with exit code 0
     7  receiver.recv()  -> '<1>'                               |
  stop  receiver.recv()  waits for a message or the end of file |
"""
REPEATS = """
def main():
    receiver, sender = Pipe(duplex=False)
    for number in range(100):
        sender.send(0)
        receiver.recv()
    receiver.recv()
"""


def _table(explored: Explored) -> Counterexample:
    return counterexample(explored.once(), "main()", "kind", "message", explored.source)


def _lines(text: str) -> list[str]:
    lines = (" ".join(line.split()) for line in text.strip().splitlines())
    return [line for line in lines if not line.startswith("---")]


def test_each_step_stands_in_its_process_s_column_with_its_own_line(program: Make) -> None:
    assert _lines(_table(program(FORGETS)).as_text()) == _lines(TABLE)


def test_steps_that_repeat_are_told_once(program: Make) -> None:
    told = _table(program(REPEATS)).as_text()
    assert told.count("sender.send(0)") == 1
    assert "(these 2 again, 99 times)" in told
    assert "to 202" in told


def test_the_same_run_gives_the_same_bytes(program: Make) -> None:
    first, second = _table(program(FORGETS)), _table(program(FORGETS))
    assert first == second
    assert first.as_html() == second.as_html()


def test_a_page_escapes_what_the_program_wrote(program: Make) -> None:
    page = _table(program(FORGETS)).as_html()
    assert "&lt;1&gt;" in page
    assert "<1>" not in page
    assert page.count("<tr>") == 1 + 8


MANY = """
def nothing():
    pass
def main():
    for _ in range({}):
        Process(target=nothing).start()
"""


def test_a_wide_table_breaks_lines_inside_its_names_but_not_in_its_numbers(program: Make) -> None:
    narrow, wide = (_table(program(MANY.format(children))).as_html() for children in (4, 5))
    assert "overflow-wrap" not in narrow
    assert "overflow-wrap:anywhere" in wide
    assert wide.count("white-space:nowrap") == wide.count("<tr>")


def test_the_plain_data_of_a_table_replays_it(program: Make) -> None:
    explored = program(FORGETS)
    plain = _table(explored).as_json()
    assert plain["kind"] == "kind"
    assert explored.once(*plain["schedule"]).shape() == explored.once().shape()


TWO_ON_A_LINE = """
def work(left, right, queue):
    with left, right:
        queue.put(1)
def main():
    left, right, queue = Lock(), Lock(), Queue()
    process = Process(target=work, args=(left, right, queue))
    process.start()
    back = SimpleQueue()
    back.put(queue.get())
    process.join()
    left.acquire()
    right.acquire()
    left.acquire()
"""


def test_a_row_says_which_operation_of_its_line_it_is_and_on_which_object(program: Make) -> None:
    told = _lines(_table(program(TWO_ON_A_LINE)).as_text())
    for row in (
        "| with left, right: -> left: acquired |",
        "| with left, right: -> right: released |",
        "| queue.put(1) -> 1 to the feeder |",
        "| queue: 1 is in the pipe",
        "back.put(queue.get()) -> get 1 |",
        "back.put(queue.get()) -> put 1 |",
        "left.acquire() waits for left, which it holds itself",
    ):
        assert any(row in line for line in told), row


PUT_AND_CHANGE = """
def main():
    queue, items = Queue(), [1]
    queue.put(items)
    items.clear()
    print(queue.get())
"""


def test_a_put_that_returns_before_its_item_is_pickled_is_told_in_words(program: Make) -> None:
    told = _lines(_table(program(PUT_AND_CHANGE)).as_text())
    puts = [" ".join(line.partition("|")[0].split()[1:]) for line in told if "queue.put(items)" in line]
    assert puts == ["queue.put(items) -> [1] to the feeder", "queue.put(items) -> put returns"]


def test_what_has_no_line_of_its_own_has_no_row(program: Make) -> None:
    told = _table(program(TWO_ON_A_LINE)).as_text()
    assert "inherit" not in told
    assert told.count("left, right, queue = Lock(), Lock(), Queue()") == 1
    assert "Process-1's feeder" in told.splitlines()[0]


LONG = """
def add(counter):
    for _ in range(30):
        counter.value += 1
def main():
    counter = Value("i", 0)
    processes = [Process(target=add, args=(counter,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
"""


def test_the_steps_that_the_sentence_is_about_are_shown_in_a_long_table(program: Make) -> None:
    failure = program(LONG).failure()
    assert failure.kind == "lost update"
    assert failure.counterexample is not None
    told = failure.counterexample.as_text()
    assert len(told.splitlines()) < 50
    assert told.count("-> read 0") == 2
    assert "steps left out)" in told
    assert any("counter.value += 1 -> wrote 1 |" in line for line in _lines(told))
