"""The pictures of 02_queue."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREY, ORANGE, Drawing, Picture


def first_in_first_out() -> Picture:
    """A queue, two processes that put items in and two that take items out."""
    drawing = Drawing(760, 210)
    for y, name in ((40, "process A"), (120, "process B")):
        drawing.box(20, y, 120, 38, name, fill=ORANGE)
    for y, name in ((40, "process C"), (120, "process D")):
        drawing.box(620, y, 120, 38, name, fill=BLUE)
    drawing.arrow((142, 60), (226, 93))
    drawing.arrow((142, 140), (226, 107))
    drawing.text(192, 60, "put", code=True, size=14)
    drawing.tube(235, 78, 280, ["'third'", "'second'", "'first'"])
    drawing.arrow((527, 93), (617, 60))
    drawing.arrow((527, 107), (617, 140))
    drawing.text(570, 60, "get", code=True, size=14)
    drawing.text(380, 192, "Whoever has the queue may put and get.", size=14, colour=FAINT)
    return drawing.picture(
        "A tube with the items 'first', 'second' and 'third' in it. Two processes put items in on the left,\n"
        "two processes get items out on the right: 'first' comes out first."
    )


def feeder() -> Picture:
    """What put() does, and what the feeder does later."""
    drawing = Drawing(760, 245)
    drawing.box(20, 30, 400, 150, "the process that puts", fill=ORANGE)
    drawing.text(65, 112, "put", code=True)
    drawing.arrow((85, 107), (127, 107))
    drawing.box(130, 80, 120, 54, "", ["['apple']", "'b'"], fill="#ffffff")
    drawing.arrow((252, 107), (297, 107))
    drawing.box(300, 80, 100, 54, "feeder", ["pickles"], fill=GREY)
    drawing.arrow((402, 107), (447, 107))
    drawing.text(190, 160, "its list of items", size=14, colour=FAINT)
    drawing.tube(457, 85, 150, ["'a'"])
    drawing.arrow((619, 107), (662, 107))
    drawing.text(690, 112, "get", code=True)
    drawing.text(532, 160, "a pipe: 64 KiB", size=14, colour=FAINT)
    drawing.text(380, 220, "put only adds to the list. The feeder does the rest, a little later.", size=14)
    return drawing.picture(
        "In the process that puts: put adds an item to a list; the feeder takes items from the list,\n"
        "pickles them, and writes them into a pipe with room for 64 KiB. get reads from its other end."
    )


def two_flows() -> Picture:
    """Flow 1: put all, then take. Flow 2: take while the other process puts."""
    drawing = Drawing(760, 300)
    for top, title in ((20, "flow 1: put everything, then take"), (160, "flow 2: take while putting")):
        drawing.text(20, top + 16, title, anchor="start", bold=True)
        drawing.text(95, top + 53, "first process", size=14)
        drawing.text(95, top + 93, "second process", size=14)
    drawing.bar(180, 55, 230, "puts", fill=ORANGE)
    drawing.bar(430, 95, 230, "takes", fill=BLUE)
    drawing.line((420, 50), (420, 126), dashed=True)
    drawing.text(430, 68, "join", anchor="start", code=True, size=14)
    drawing.bar(180, 195, 230, "puts", fill=ORANGE)
    drawing.bar(200, 235, 230, "takes", fill=BLUE)
    drawing.text(180, 284, "time goes to the right", anchor="start", size=13, colour=FAINT)
    return drawing.picture(
        "Two flows, time goes to the right. In flow 1 the first process puts everything and is joined; only\n"
        "then the second one takes. In flow 2 the second process takes while the first one still puts."
    )


def workers() -> Picture:
    """The parent puts tasks, two workers take them and put results, the parent takes those."""
    drawing = Drawing(760, 280)
    drawing.box(20, 125, 110, 38, "parent", fill=BLUE)
    drawing.arrow((110, 123), (176, 86))
    drawing.tube(170, 40, 210, ["end", "end", "2", "3"])
    drawing.text(275, 30, "tasks", code=True, size=14)
    drawing.arrow((392, 62), (497, 62))
    drawing.arrow((392, 70), (497, 196))
    drawing.box(500, 30, 130, 70, "worker 1", ["n * n"], fill=ORANGE)
    drawing.box(500, 180, 130, 70, "worker 2", ["n * n"], fill=ORANGE)
    drawing.tube(170, 195, 210, ["9", "4"])
    drawing.text(275, 260, "results", code=True, size=14)
    drawing.arrow((498, 92), (392, 208))
    drawing.arrow((498, 222), (392, 222))
    drawing.arrow((166, 205), (110, 166))
    return drawing.picture(
        "The parent puts tasks into one queue: 3, 2, and one end for each worker. Two workers take tasks\n"
        "out of it and put results into a second queue, from which the parent takes them."
    )
