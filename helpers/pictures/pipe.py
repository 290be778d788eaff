"""The pictures of 01_pipe."""

from __future__ import annotations

from math import cos, pi, sin

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def half_duplex() -> Picture:
    """A pipe with its two ends and two messages on their way."""
    drawing = Drawing(700, 150)
    drawing.box(20, 45, 105, 50, "sender", fill=ORANGE)
    drawing.arrow((127, 70), (206, 70), "send", code=True)
    drawing.tube(218, 48, 260, ["['a', ...]", "'hello'"])
    drawing.arrow((490, 70), (573, 70), "recv", code=True)
    drawing.box(575, 45, 105, 50, "receiver", fill=BLUE)
    drawing.text(350, 126, "What was put in first is taken out first.", size=14, colour=FAINT)
    return drawing.picture(
        "A tube with an end on each side. sender puts messages in on the left: first 'hello', then a list.\n"
        "receiver takes them out on the right: 'hello' first."
    )


def to_a_child() -> Picture:
    """The parent made the pipe; the child was passed the sending end."""
    drawing = Drawing(700, 210)
    drawing.box(20, 75, 150, 90, "child", ["sender.send"], fill=ORANGE)
    drawing.arrow((172, 125), (219, 125))
    drawing.tube(230, 103, 230, ["'hello ...'"])
    drawing.arrow((472, 125), (527, 125))
    drawing.box(530, 75, 150, 90, "parent", ["receiver.recv"], fill=BLUE)
    drawing.line((605, 73), (605, 40), dashed=True)
    drawing.line((605, 40), (95, 40), dashed=True)
    drawing.arrow((95, 40), (95, 72), dashed=True)
    drawing.text(350, 30, "args=(sender,)", code=True, size=14)
    drawing.text(350, 190, "The parent makes the pipe, then the child.", size=14, colour=FAINT)
    return drawing.picture(
        "Two boxes, child and parent, with a tube between them: the child's sender sends, the parent's\n"
        "receiver receives.\n"
        "A dashed arrow from the parent to the child says args=(sender,): so the child was passed its end."
    )


def copies_of_an_end() -> Picture:
    """Both processes hold the sending end after start(); then the parent closes its copy."""
    drawing = Drawing(760, 330)
    for left, title in ((20, "after start()"), (395, "after sender.close() in the parent")):
        drawing.text(left + 172, 32, title, bold=True)
        drawing.box(left, 55, 130, 70, "child", ["sender"], fill=ORANGE)
        drawing.arrow((left + 65, 127), (left + 65, 152))
        drawing.tube(left + 50, 156, 240)
        drawing.box(left, 232, 345, 70, "parent", fill=BLUE)
        drawing.text(left + 65, 280, "sender", code=True, size=14)
        drawing.text(left + 285, 280, "receiver", code=True, size=14)
        drawing.arrow((left + 285, 204), (left + 285, 230))
        if left == 20:
            drawing.arrow((left + 65, 230), (left + 65, 204))
            drawing.text(left + 172, 183, "two copies to send by", size=14)
        else:
            drawing.cross(left + 108, 275)
            drawing.text(left + 172, 183, "one copy: the child's", size=14)
    return drawing.picture(
        "Two states of one pipe. After start(), the child holds sender, and the parent holds sender and\n"
        "receiver: there are two copies of the sending end. After sender.close() in the parent, its copy is\n"
        "crossed out, and the child holds the only one."
    )


def ring_buffer() -> Picture:
    """The pipe's memory as a ring of places, some of them full."""
    slots, full = 16, range(3, 11)
    drawing = Drawing(700, 300)
    middle_x, middle_y, radius, side = 350, 150, 115, 34
    for slot in range(slots):
        angle = 2 * pi * slot / slots - pi / 2
        x, y = round(middle_x + radius * cos(angle)), round(middle_y + radius * sin(angle))
        fill = ORANGE if slot in full else "#ffffff"
        drawing.box(x - side / 2, y - side / 2, side, side, fill=fill, hatched=slot in full)
    drawing.text(middle_x, middle_y - 16, "65,536 bytes", bold=True)
    drawing.text(middle_x, middle_y + 8, "hatched: not yet received", size=12, colour=FAINT)
    drawing.text(middle_x, middle_y + 28, "both go round clockwise", size=12, colour=FAINT)
    drawing.text(75, 211, "send", code=True)
    drawing.text(75, 231, "writes here", size=14)
    drawing.arrow((125, 211), (222, 198))
    drawing.arrow((482, 106), (579, 93))
    drawing.text(615, 97, "recv", code=True)
    drawing.text(615, 117, "reads here", size=14)
    return drawing.picture(
        "Sixteen places in a ring, 65,536 bytes together. Eight of them are full, one behind the other.\n"
        "send writes into the first free place behind them, recv reads from the first full one; both go\n"
        "round and round."
    )


def duplex() -> Picture:
    """Two processes and a two-way pipe between them."""
    drawing = Drawing(700, 215)
    drawing.box(20, 35, 150, 130, "parent", ["", "mine"], fill=BLUE)
    drawing.box(530, 35, 150, 130, "child", ["", "theirs"], fill=ORANGE)
    drawing.arrow((172, 72), (219, 72))
    drawing.tube(230, 50, 230, ["a question"])
    drawing.arrow((472, 72), (528, 72))
    drawing.arrow((528, 130), (474, 130))
    drawing.tube(230, 108, 230, ["an answer"], fill=GREEN)
    drawing.arrow((219, 130), (172, 130))
    drawing.text(350, 195, "One pipe, two directions: each has room of its own.", size=14, colour=FAINT)
    return drawing.picture(
        "Two boxes: the parent with the end mine, the child with the end theirs. Two tubes join them:\n"
        "a question goes from the parent to the child, an answer from the child to the parent."
    )


def relay() -> Picture:
    """Source, doubler and sink, the two pipes between them, and the ends that the parent closes."""
    drawing = Drawing(760, 300)
    drawing.box(20, 30, 110, 80, "source", ["items"], fill=ORANGE)
    drawing.arrow((132, 70), (157, 70))
    drawing.tube(169, 48, 137, ["1"])
    drawing.arrow((317, 70), (347, 70))
    drawing.box(350, 30, 120, 80, "doubler", ["item * 2"], fill=GREEN)
    drawing.arrow((472, 70), (497, 70))
    drawing.tube(509, 48, 137, ["2"])
    drawing.line((656, 70), (690, 70))
    drawing.arrow((690, 70), (690, 178))
    drawing.text(236, 128, "first pipe", size=14, colour=FAINT)
    drawing.text(576, 128, "second pipe", size=14, colour=FAINT)
    drawing.box(20, 180, 720, 95, "parent, the sink", fill=BLUE)
    for x, name in ((40, "first_sender"), (215, "first_receiver"), (390, "second_sender")):
        drawing.box(x, 220, 145, 40, "", [name], fill=GREY, dashed=True)
        drawing.cross(x + 145, 220)
    drawing.box(575, 220, 150, 40, "", ["second_receiver"], fill="#ffffff")
    return drawing.picture(
        "Three processes in a row: the source sends items into the first pipe; the doubler receives them\n"
        "and sends item * 2 into the second pipe; the parent is the sink and receives from there. Of the\n"
        "four ends that the parent holds, first_sender, first_receiver and second_sender are crossed out;\n"
        "it keeps second_receiver."
    )
