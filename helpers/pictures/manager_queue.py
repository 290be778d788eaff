"""The pictures of 03_manager_queue."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def pool() -> Picture:
    """The parent hands out tasks, two workers take them, and the results come back."""
    drawing = Drawing(760, 240)
    drawing.box(20, 91, 120, 38, "parent", fill=BLUE)
    drawing.tube(215, 85, 215, ["square(4)", "square(3)"], height=50)
    drawing.arrow((142, 110), (206, 110))
    drawing.text(322, 72, "tasks", size=14)
    drawing.arrow((442, 103), (507, 71))
    drawing.arrow((442, 117), (507, 149))
    drawing.box(510, 30, 200, 70, "worker 1", ["square(1) -> 1"], fill=ORANGE)
    drawing.box(510, 120, 200, 70, "worker 2", ["square(2) -> 4"], fill=ORANGE)
    drawing.line((610, 190), (610, 214), dashed=True)
    drawing.line((610, 214), (80, 214), dashed=True)
    drawing.arrow((80, 214), (80, 131), dashed=True)
    drawing.text(345, 206, "results", size=14, colour=FAINT)
    return drawing.picture(
        "The parent hands out tasks: square(1) to square(4). Two workers take one task after the other;\n"
        "worker 1 runs square(1) and worker 2 square(2), and two tasks wait. Results go back to the parent."
    )


def error_in_a_task() -> Picture:
    """An error that a task raises waits until somebody asks for the result."""
    drawing = Drawing(760, 215)
    drawing.box(20, 45, 250, 95, "worker", ["int('two')", "raises ValueError"], fill=ORANGE)
    drawing.arrow((272, 95), (398, 95), "pickled")
    drawing.box(400, 30, 340, 130, "parent", fill=BLUE)
    drawing.box(420, 68, 140, 60, "", ["result"], fill="#ffffff")
    drawing.text(490, 119, "ValueError", code=True, size=13)
    drawing.arrow((562, 98), (640, 98), "get()", code=True)
    drawing.text(690, 95, "raises", size=14)
    drawing.text(690, 113, "ValueError", code=True, size=13)
    drawing.text(380, 194, "Without get(), the error stays in the result, and nobody sees it.", size=14)
    return drawing.picture(
        "In a worker, int('two') raises ValueError. The error is pickled and goes to the parent, into the\n"
        "result that apply_async has returned. Only get() raises it there; without get(), nobody sees it."
    )


def manager() -> Picture:
    """A queue that lives in a manager's process, with a proxy in each process that uses it."""
    drawing = Drawing(760, 275)
    drawing.box(265, 20, 230, 110, "manager", fill=GREEN)
    drawing.tube(300, 62, 150, ["9", "4"], height=44)
    drawing.box(20, 165, 200, 85, "parent", fill=BLUE)
    drawing.box(280, 165, 200, 85, "worker 1", fill=ORANGE)
    drawing.box(540, 165, 200, 85, "worker 2", fill=ORANGE)
    for left, call in ((20, "get()"), (280, "put(9)"), (540, "put(4)")):
        drawing.box(left + 20, 200, 160, 38, "", ["proxy"], fill="#ffffff", dashed=True)
        drawing.text(left + 100, 158, "" if left == 280 else call, code=True, size=14)
    drawing.arrow((140, 140), (260, 85))
    drawing.arrow((380, 163), (380, 133))
    drawing.arrow((620, 140), (500, 85))
    drawing.text(425, 155, "put(9)", code=True, size=14)
    return drawing.picture(
        "The queue lives in a process of its own, the manager. Parent and workers each have a proxy.\n"
        "put(9), put(4) and get() travel from the proxies to the manager, which does them and answers."
    )


def listener() -> Picture:
    """Tasks write into a queue with two places, and one task takes everything out."""
    drawing = Drawing(760, 235)
    for y, name in ((25, "worker 1"), (95, "worker 2")):
        drawing.box(20, y, 150, 52, name, fill=ORANGE)
    drawing.text(95, 172, "write messages", size=14, colour=FAINT)
    drawing.arrow((172, 51), (262, 82))
    drawing.arrow((172, 121), (262, 95))
    drawing.tube(270, 65, 210, ["'c'", "'b'"], fill=GREY)
    drawing.text(375, 130, "two places", size=14, colour=FAINT)
    drawing.arrow((492, 87), (572, 87))
    drawing.box(575, 50, 165, 75, "worker 3", ["['a']"], fill=GREEN)
    drawing.text(657, 145, "the listener", size=14, colour=FAINT)
    drawing.text(380, 212, "When all tasks that write are done, the parent puts the end.", size=14)
    return drawing.picture(
        "Workers 1 and 2 run tasks that put messages into a queue with two places. Worker 3 runs the\n"
        "listener, which takes them out. When all tasks that write are done, the parent puts the end."
    )
