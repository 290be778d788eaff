"""The pictures of 05_lock."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def one_at_a_time() -> Picture:
    """Two processes that want the same lock: the second waits until the first gives it back."""
    drawing = Drawing(720, 205)
    for y, name, fill in ((45, "process 1", BLUE), (105, "process 2", ORANGE)):
        drawing.text(95, y + 18, name, anchor="end", size=14)
        drawing.line((110, y + 13), (690, y + 13), dashed=True)
        drawing.bar(*((150, y, 220) if fill == BLUE else (370, y, 220)), "read, add, write", fill=fill)
    drawing.bar(230, 105, 140, "waits", fill="#ffffff", hatched=True)
    drawing.text(150, 34, "acquire", code=True, size=13)
    drawing.text(370, 34, "release", code=True, size=13)
    drawing.text(230, 153, "acquire", code=True, size=13)
    drawing.text(590, 153, "release", code=True, size=13)
    drawing.arrow((370, 73), (370, 103))
    drawing.arrow((110, 180), (690, 180))
    drawing.text(95, 185, "time", anchor="end", size=14, colour=FAINT)
    return drawing.picture(
        "Two time lines. Process 1 acquires the lock, reads, adds and writes, and releases the lock.\n"
        "Process 2 calls acquire meanwhile, and waits, hatched, until process 1 releases. Then it reads,\n"
        "adds and writes, and releases the lock."
    )


def whole_decision() -> Picture:
    """What a lock has to be held around: the look and the taking, and not the taking alone."""
    drawing = Drawing(720, 250)
    drawing.text(25, 32, "look first, lock later", anchor="start", bold=True)
    drawing.text(25, 142, "one block around both", anchor="start", bold=True)
    drawing.text(110, 74, "the others", anchor="end", size=14)
    drawing.text(110, 184, "the others", anchor="end", size=14)
    drawing.bar(130, 90, 150, "is it enough?", fill=BLUE)
    drawing.bar(440, 90, 150, "take it", fill=BLUE)
    drawing.bar(290, 56, 140, "take it", fill=ORANGE)
    drawing.text(600, 108, "lock held here", anchor="start", size=12, colour=FAINT)
    drawing.bar(130, 200, 150, "is it enough?", fill=BLUE)
    drawing.bar(280, 200, 150, "take it", fill=BLUE)
    drawing.bar(130, 166, 300, "wait", fill="#ffffff", hatched=True)
    drawing.bar(440, 166, 140, "look", fill=ORANGE)
    drawing.text(445, 218, "lock held from the look on", anchor="start", size=12, colour=FAINT)
    return drawing.picture(
        "Two time lines. Above, a process looks without the lock, and takes with it: between the look and\n"
        "the taking, another process takes the money. Below, one block is around the look and the taking:\n"
        "the others wait, hatched, and look after that."
    )


def ring() -> Picture:
    """Two processes, each with one lock in its hands, each waiting for the other's."""
    drawing = Drawing(700, 270)
    drawing.box(20, 85, 190, 90, "process 1", ["transfer(0, 1)"], fill=BLUE)
    drawing.box(490, 85, 190, 90, "process 2", ["transfer(1, 0)"], fill=ORANGE)
    drawing.box(275, 25, 150, 50, "", ["locks[0]"], fill=GREY)
    drawing.box(275, 185, 150, 50, "", ["locks[1]"], fill=GREY)
    drawing.arrow((273, 55), (150, 83), "")
    drawing.text(150, 55, "held by", size=14)
    drawing.arrow((427, 205), (550, 177))
    drawing.text(555, 215, "held by", size=14)
    drawing.arrow((150, 177), (273, 205), dashed=True, red=True)
    drawing.text(140, 215, "waits for", size=14)
    drawing.arrow((550, 83), (427, 55), dashed=True, red=True)
    drawing.text(560, 55, "waits for", size=14)
    drawing.text(350, 258, "Follow the arrows: they lead round and round.", size=14, colour=FAINT)
    return drawing.picture(
        "Process 1 holds locks[0] and waits for locks[1]. Process 2 holds locks[1] and waits for locks[0].\n"
        "The four arrows lead round in a ring."
    )


def agreement() -> Picture:
    """Two processes ask for the lock before they write; a third one writes without asking."""
    drawing = Drawing(720, 270)
    drawing.box(20, 25, 150, 55, "process 1", fill=BLUE)
    drawing.box(20, 105, 150, 55, "process 2", fill=GREEN)
    drawing.box(20, 185, 150, 55, "process 3", fill=ORANGE)
    drawing.box(290, 55, 120, 70, "lock", ["one inside"], fill=GREY, code=False)
    drawing.box(530, 85, 160, 95, "balance", [".value"], fill="#ffffff")
    drawing.arrow((172, 52), (288, 78), "asks")
    drawing.arrow((172, 132), (288, 105))
    drawing.arrow((412, 90), (528, 112))
    drawing.arrow((172, 212), (528, 160), red=True)
    drawing.text(380, 222, "does not ask, and writes all the same", anchor="start", size=14)
    return drawing.picture(
        "Processes 1 and 2 ask for the lock, and go from there to the balance. Process 3 has an arrow of\n"
        "its own, straight to the balance: it does not ask, and writes all the same."
    )
