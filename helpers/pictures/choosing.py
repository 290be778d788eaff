"""The pictures of 08_choosing: what reads and writes do, a block with a name, copies, which one to take."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def three_manners() -> Picture:
    """The same three numbers in a pipe, a queue and shared memory."""
    drawing = Drawing(760, 330)
    for y, name in ((67, "pipe"), (167, "queue"), (268, "shared"), (287, "memory")):
        drawing.text(112, y, name, anchor="end", bold=True)
    drawing.box(130, 32, 120, 60, "writer", fill=ORANGE)
    drawing.arrow((252, 62), (288, 62))
    drawing.tube(292, 40, 200, ("30", "20", "10"))
    drawing.arrow((503, 62), (538, 62))
    drawing.box(540, 32, 200, 60, "one reader", ["10, then 20, 30"], fill=BLUE)
    for y in (120, 174):
        drawing.box(130, y, 120, 36, fill=ORANGE)
        drawing.text(190, y + 23, "writer")
        drawing.arrow((252, y + 18), (286, 155 if y < 160 else 169))
        drawing.box(540, y, 200, 36, fill=BLUE)
        drawing.arrow((505, 155 if y < 160 else 169), (538, y + 18))
    drawing.tube(292, 140, 200, ("30", "20", "10"))
    drawing.text(640, 143, "reader: 10")
    drawing.text(640, 197, "another reader: 20")
    drawing.box(130, 242, 120, 60, "writer", fill=ORANGE)
    drawing.arrow((252, 272), (348, 272))
    drawing.box(350, 250, 84, 44, "", ["30"], fill=GREEN)
    drawing.arrow((538, 272), (436, 272))
    drawing.box(540, 242, 200, 60, "any reader", ["30, and 30 again"], fill=BLUE)
    return drawing.picture(
        "The numbers 10, 20 and 30, written one after the other. In a pipe they stand in a row, and one\n"
        "reader takes out 10, then 20, then 30. In a queue they stand in a row, too, and of two readers one\n"
        "takes 10 and the other 20. In shared memory only 30 is there: any reader sees 30, and 30 again."
    )


def named_block() -> Picture:
    """Two processes and a block of shared memory that both have open, with its name beside it."""
    drawing = Drawing(760, 215)
    drawing.box(20, 25, 200, 85, "parent", ["block.buf[:5]", '= b"hello"'], fill=ORANGE)
    drawing.box(540, 25, 200, 85, "child", ["block.buf[:5]"], fill=BLUE)
    drawing.box(300, 32, 160, 70, "the block", ["h e l l o"], fill=GREEN)
    drawing.arrow((222, 67), (298, 67), "writes")
    drawing.arrow((538, 67), (462, 67), "reads")
    drawing.box(300, 148, 160, 40, "", ["psm_1a2b3c4d"], fill="#ffffff", dashed=True)
    drawing.line((380, 104), (380, 146), dashed=True)
    drawing.text(290, 173, "its name", anchor="end", size=14)
    drawing.text(120, 132, "close() cuts one arrow", size=13, colour=FAINT)
    drawing.text(475, 160, "unlink() takes the name away;", anchor="start", size=13, colour=FAINT)
    drawing.text(475, 178, "the block goes with the last arrow", anchor="start", size=13, colour=FAINT)
    return drawing.picture(
        "A parent, a child, and a block of shared memory between them that holds hello. The parent writes\n"
        "to block.buf, the child reads from it. The block has a name, psm_1a2b3c4d. close() cuts the arrow\n"
        "of one process. unlink() takes the name away; the block goes when no process has it open any more."
    )


def copies() -> Picture:
    """How often the bytes are copied on their way."""
    drawing = Drawing(760, 330)
    rows = (
        ("shared_memory", ("yours", "block", "theirs"), ()),
        ("Pipe, bytes", ("yours", "pipe", "theirs"), ()),
        ("Pipe, objects", ("yours", "pickle", "pipe", "pickle", "theirs"), (1, 3)),
        ("Queue", ("yours", "pickle", "pipe", "pickle", "theirs"), (1, 3)),
        ("Manager queue", ("yours", "pickle", "pipe", "manager", "pipe", "pickle", "theirs"), (1, 3, 5)),
    )
    for number, (name, stations, extra) in enumerate(rows):
        y = 24 + 56 * number
        drawing.text(150, y + 22, name, anchor="end", size=14, bold=True)
        for place, station in enumerate(stations):
            x = 166 + 84 * place
            fill = ORANGE if place in extra else {"yours": BLUE, "theirs": BLUE}.get(station, GREY)
            if station == "block":
                fill = GREEN
            drawing.box(x, y, 66, 32, fill=fill)
            drawing.text(x + 33, y + 21, station, size=13)
            if place:
                drawing.arrow((x - 17, y + 16), (x - 2, y + 16))
    drawing.text(600, 96, "a pipe holds little: large ones", anchor="middle", size=13, colour=FAINT)
    drawing.text(600, 114, "go through in many pieces", anchor="middle", size=13, colour=FAINT)
    drawing.text(166, 314, "each arrow: the bytes are copied once", anchor="start", size=13, colour=FAINT)
    return drawing.picture(
        "How often the bytes are copied; each arrow is one copy. With shared_memory: from yours to the\n"
        "block, and from the block to theirs. With a Pipe and bytes: into the pipe and out of it, in many\n"
        "pieces if they are large. With objects through a Pipe or a Queue: also into a pickle and out of\n"
        "one. With a manager's queue: all that on the way to the manager, and again on the way from it."
    )


def which_one() -> Picture:
    """Questions that lead to a mechanism."""
    drawing = Drawing(760, 420)
    rows = (
        ("Only about who may go on?", "Lock, Semaphore, Event"),
        ("Very large blocks?", "shared_memory"),
        ("A few numbers, as they stand now?", "Value, Array"),
        ("Between the tasks of a Pool?", "Manager queue"),
        ("Several takers or givers?", "Queue"),
        ("Two processes?", "Pipe"),
    )
    for number, (question, answer) in enumerate(rows):
        y = 20 + 66 * number
        drawing.box(40, y, 310, 40, fill=GREY)
        drawing.text(195, y + 25, question)
        drawing.arrow((352, y + 20), (458, y + 20), "yes")
        drawing.box(460, y, 260, 40, fill=GREEN)
        drawing.text(590, y + 25, answer, bold=True)
        if number:
            drawing.arrow((195, y - 24), (195, y - 2))
            drawing.text(206, y - 9, "no", anchor="start", size=13)
    return drawing.picture(
        "Six questions, one after the other; the first yes decides. Is it only about who may go on? Lock,\n"
        "Semaphore, Event. Very large blocks? shared_memory. A few numbers, as they stand now? Value,\n"
        "Array. Between the tasks of a Pool? Manager queue. Several takers or givers? Queue. Two\n"
        "processes? Pipe."
    )
