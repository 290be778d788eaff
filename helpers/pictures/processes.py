"""The pictures of 00_processes."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def two_processes() -> Picture:
    """Two processes, each with a memory of its own."""
    drawing = Drawing(660, 215)
    drawing.box(30, 25, 220, 120, "parent", fill=BLUE)
    drawing.box(55, 65, 170, 60, "", ["total = 10"], fill="#ffffff")
    drawing.text(140, 117, "its memory", size=13, colour=FAINT)
    drawing.box(410, 25, 220, 120, "child", fill=ORANGE)
    drawing.box(435, 65, 170, 60, "", ["total = 10"], fill="#ffffff")
    drawing.text(520, 117, "its memory", size=13, colour=FAINT)
    drawing.arrow((252, 60), (408, 60), "start()", code=True)
    drawing.arrow((408, 120), (252, 120), "exit code")
    drawing.text(330, 188, "Two memories: each process reads and changes its own.")
    return drawing.picture(
        "Two boxes, parent and child. Each holds a memory of its own with total = 10.\n"
        "An arrow start() goes from the parent to the child; an arrow exit code comes back."
    )


def one_after_the_other() -> Picture:
    """Three children: joined inside the loop, and started all before the first join."""
    drawing = Drawing(700, 330)
    drawing.text(25, 32, "start() and join() in one loop", anchor="start", bold=True)
    drawing.text(25, 182, "start() in one loop, join() in a second one", anchor="start", bold=True)
    for number in range(3):
        below = 34 * number
        drawing.text(85, 65 + below, f"child {number + 1}", anchor="end", size=14)
        drawing.bar(105 + 190 * number, 47 + below, 180, "runs", fill=ORANGE)
        drawing.text(85, 215 + below, f"child {number + 1}", anchor="end", size=14)
        drawing.bar(105 + 12 * number, 197 + below, 180, "runs", fill=ORANGE)
    drawing.arrow((105, 308), (675, 308))
    drawing.text(85, 313, "time", anchor="end", size=14, colour=FAINT)
    return drawing.picture(
        "Two time lines with three children each. With start() and join() in one loop, a child begins\n"
        "when the one before has ended. With start() in one loop and join() in a second one, all three run\n"
        "at once."
    )


def life_of_a_process() -> Picture:
    """What is true of a process before it starts, while it runs, and after it has ended."""
    drawing = Drawing(720, 210)
    columns = ((125, "not started", GREY, "None", "False"), (355, "running", ORANGE, "None", "True"))
    for x, title, fill, exitcode, alive in (*columns, (585, "ended", BLUE, "a number", "False")):
        drawing.box(x, 40, 110, 45, fill=fill, dashed=title != "running")
        drawing.text(x + 55, 68, title, bold=True)
        drawing.text(x + 55, 132, exitcode, code=exitcode != "a number", size=14)
        drawing.text(x + 55, 172, alive, code=True, size=14)
    drawing.arrow((237, 62), (353, 62), "start()", code=True)
    drawing.arrow((467, 62), (583, 62), "it ends")
    drawing.text(105, 132, "exitcode", code=True, anchor="end", size=14)
    drawing.text(105, 172, "is_alive()", code=True, anchor="end", size=14)
    drawing.line((25, 108), (700, 108))
    drawing.line((25, 149), (700, 149))
    return drawing.picture(
        "Three states in a row: not started, then by start() running, then when it ends, ended.\n"
        "exitcode is None, None, a number. is_alive() is False, True, False."
    )


def join_with_a_limit() -> Picture:
    """A parent that waits no longer than it wants, for a child in time and for one that overruns."""
    drawing = Drawing(720, 330)
    for top, title in ((0, "The child ends in time"), (150, "The child overruns")):
        drawing.text(25, 32 + top, title, anchor="start", bold=True)
        drawing.text(85, 65 + top, "parent", anchor="end", size=14)
        drawing.text(85, 109 + top, "child", anchor="end", size=14)
    drawing.bar(105, 47, 190, "join(2)", hatched=True)
    drawing.bar(105, 91, 190, "runs", fill=ORANGE)
    drawing.text(310, 65, "goes on: exitcode is a number", anchor="start", size=14)
    drawing.bar(105, 197, 310, "join(2)", hatched=True)
    drawing.bar(415, 197, 105, "terminate()", fill=GREEN)
    drawing.bar(520, 197, 75, "join()", hatched=True)
    drawing.text(605, 215, "goes on", anchor="start", size=14)
    drawing.bar(105, 241, 475, "runs", fill=ORANGE)
    drawing.arrow((467, 224), (467, 240), red=True)
    drawing.cross(586, 254)
    drawing.line((415, 190), (415, 292), dashed=True)
    drawing.text(415, 306, "2 seconds", size=14, colour=FAINT)
    drawing.arrow((105, 286), (695, 286))
    drawing.text(85, 291, "time", anchor="end", size=14, colour=FAINT)
    return drawing.picture(
        "Two time lines of a parent and a child; the parent calls join(2). If the child ends in time, join\n"
        "returns at once and exitcode is a number. If it overruns, join returns after 2 seconds; the parent\n"
        "calls terminate() and joins once more until the child has really ended."
    )


def definitions() -> Picture:
    """How a child comes by the functions that were typed into cells."""
    drawing = Drawing(760, 250)
    drawing.box(20, 25, 250, 205, "this notebook", fill=BLUE)
    cells = ("import sys", "def greet(): ...", 'greeting = "hello"', "shouted = shout(greeting)")
    for number, cell in enumerate(cells):
        kept = number < len(cells) - 1
        drawing.box(32, 62 + 40 * number, 226, 32, "", fill="#ffffff", dashed=not kept)
        drawing.text(42, 83 + 40 * number, cell, anchor="start", code=True, size=13)
    drawing.box(340, 25, 190, 165, "definitions", fill=GREY)
    for number, cell in enumerate(cells[:-1]):
        drawing.text(355, 83 + 40 * number, cell, anchor="start", code=True, size=13)
        drawing.arrow((259, 78 + 40 * number), (338, 78 + 40 * number))
    drawing.line((259, 198), (300, 198), dashed=True)
    drawing.cross(308, 198)
    drawing.box(630, 50, 110, 116, "child", ["sys", "greet", "greeting"], fill=ORANGE)
    drawing.arrow((531, 108), (628, 108), "imports")
    return drawing.picture(
        "The notebook's import, function and constant go into a file of definitions, which every child\n"
        "imports. The result of the call shout(greeting) does not: the child never has it."
    )


def four_mechanisms() -> Picture:
    """The four common ways for processes to work together."""
    drawing = Drawing(760, 310)
    drawing.box(20, 20, 720, 40, fill=BLUE)
    drawing.text(380, 45, "one process", bold=True)
    drawing.box(20, 190, 720, 40, fill=ORANGE)
    drawing.text(380, 215, "another process", bold=True)
    mechanisms = (
        ("pipe", "in at one end,", "out at the other"),
        ("message queue", "a line of items:", "first in, first out"),
        ("shared memory", "one place that both", "read and overwrite"),
        ("semaphore", "permits to go on,", "no data"),
    )
    for number, (name, *lines) in enumerate(mechanisms):
        middle = 110 + 180 * number
        drawing.text(middle, 256, name, bold=True)
        for below, line in enumerate(lines):
            drawing.text(middle, 276 + 18 * below, line, size=13, colour=FAINT)
    for left, items in ((50, ["item"]), (230, ["3", "2", "1"])):
        drawing.arrow((left + 6, 61), (left + 6, 103))
        drawing.tube(left, 105, 120, items, height=40)
        drawing.arrow((left + 124, 145), (left + 124, 188))
    drawing.box(420, 105, 100, 40, "", ["42"], fill=GREEN)
    drawing.arrow((450, 61), (450, 103))
    drawing.arrow((490, 104), (490, 62))
    drawing.arrow((450, 146), (450, 188))
    drawing.arrow((490, 189), (490, 147))
    for number in range(3):
        drawing.box(596 + 37 * number, 105, 30, 40, fill=GREY, dashed=number == 2)
    drawing.arrow((650, 61), (650, 103))
    drawing.arrow((650, 146), (650, 188))
    return drawing.picture(
        "Four ways between two processes: a pipe (in at one end, out at the other), a message queue (a line\n"
        "of items: first in, first out), shared memory (one place that both read and overwrite), a\n"
        "semaphore (permits to go on, no data)."
    )
