"""The pictures of 09_pipeline."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def whole() -> Picture:
    """Files, readers, the queue, counters, totals; and the parent, who watches."""
    drawing = Drawing(860, 330)
    drawing.box(15, 105, 90, 130, "files", ["and.txt", "class.txt", "for.txt", "..."], fill="#ffffff")
    for y, name in ((80, "reader"), (205, "reader")):
        drawing.box(190, y, 110, 50, name, fill=ORANGE)
        drawing.arrow((107, 170), (187, y + 25))
    drawing.box(185, 145, 120, 44, "", ["slots: 1 free"], fill=GREY)
    drawing.tube(385, 145, 150, ["text", "text"])
    drawing.arrow((302, 108), (378, 158))
    drawing.arrow((302, 228), (378, 178))
    drawing.text(465, 212, "texts", code=True, size=14)
    for y in (80, 205):
        drawing.box(610, y, 110, 50, "counter", fill=BLUE)
        drawing.arrow((548, 167), (607, y + 25))
    drawing.box(765, 80, 80, 64, "totals", ["Array"], fill="#ffffff")
    drawing.box(765, 191, 80, 64, "done", ["Value"], fill="#ffffff")
    drawing.arrow((722, 105), (763, 110))
    drawing.arrow((722, 112), (763, 208))
    drawing.arrow((722, 225), (763, 128))
    drawing.arrow((722, 232), (763, 228))
    drawing.box(385, 15, 150, 40, "parent", fill=GREEN)
    drawing.line((385, 45), (265, 78), dashed=True)
    drawing.line((535, 45), (655, 78), dashed=True)
    drawing.text(545, 34, "starts all, and notices when one dies", anchor="start", size=14)
    drawing.text(245, 290, "at most so many files open", size=14, colour=FAINT)
    drawing.text(460, 290, "a few texts at a time", size=14, colour=FAINT)
    drawing.text(735, 290, "shared by all counters", size=14, colour=FAINT)
    return drawing.picture(
        "From left to right: files; two readers, which share slots; the queue texts; two counters; the\n"
        "totals, an Array, and done, a Value, into which both counters write. Above them the parent, who\n"
        "starts all and notices when one dies."
    )


def back_pressure() -> Picture:
    """A full queue makes the reader as slow as the counter."""
    drawing = Drawing(720, 215)
    drawing.text(105, 63, "reader", anchor="end", size=14)
    drawing.text(105, 133, "counter", anchor="end", size=14)
    for x in (120, 180, 240, 300):
        drawing.bar(x, 45, 55, "put", fill=ORANGE)
    drawing.bar(360, 45, 65, "waits", fill="#ffffff", hatched=True)
    drawing.bar(430, 45, 55, "put", fill=ORANGE)
    drawing.bar(490, 45, 125, "waits", fill="#ffffff", hatched=True)
    drawing.bar(620, 45, 55, "put", fill=ORANGE)
    drawing.bar(180, 115, 240, "counts a text", fill=BLUE)
    drawing.bar(430, 115, 180, "counts a text", fill=BLUE)
    drawing.arrow((425, 113), (440, 73))
    drawing.arrow((615, 113), (630, 73))
    drawing.arrow((120, 172), (690, 172))
    drawing.text(105, 177, "time", anchor="end", size=14, colour=FAINT)
    drawing.text(400, 202, "three places in the queue", size=14, colour=FAINT)
    return drawing.picture(
        "Two time lines. The reader puts four texts, and the counter takes the first one. Now all three\n"
        "places are full, and the reader waits, hatched, each time until the counter takes the next text."
    )


def ends() -> Picture:
    """Each reader puts one None behind its texts, and each counter stops at one."""
    drawing = Drawing(760, 235)
    for y, name in ((40, "reader 1"), (130, "reader 2")):
        drawing.box(20, y, 110, 40, name, fill=ORANGE)
    drawing.arrow((132, 62), (192, 98))
    drawing.arrow((132, 148), (192, 118))
    drawing.tube(200, 86, 350, ["None 2", "text 2", "None 1", "text 2", "text 1"])
    for y, name in ((40, "counter 1"), (130, "counter 2")):
        drawing.box(630, y, 110, 40, name, fill=BLUE)
    drawing.arrow((562, 100), (627, 62))
    drawing.arrow((562, 116), (627, 150))
    drawing.text(380, 205, "What comes out last is a None, and every text is in front of it.", size=14)
    return drawing.picture(
        "The queue holds, from the front: text 1, text 2, None 1, text 2, None 2; the number says which\n"
        "reader put it. Each counter stops at one None. The last item is a None, with all texts before it."
    )


def watching() -> Picture:
    """Who joins one process after the other does not see that the other one has died."""
    drawing = Drawing(760, 330)
    for top, title in ((15, "join one after the other"), (175, "wait for all at once")):
        drawing.text(20, top + 16, title, anchor="start", bold=True)
        for row, name in enumerate(("parent", "reader", "counter")):
            drawing.text(100, top + 47 + row * 36, name, anchor="end", size=14)
    drawing.bar(115, 44, 600, "join the reader", fill=GREEN, hatched=True)
    drawing.bar(115, 80, 230, "puts", fill=ORANGE)
    drawing.bar(345, 80, 370, "waits for room", fill="#ffffff", hatched=True)
    drawing.bar(115, 116, 150, "counts", fill=BLUE)
    drawing.cross(277, 129)
    drawing.bar(115, 204, 155, "wait for all", fill=GREEN, hatched=True)
    drawing.bar(280, 204, 210, "ends the reader, raises", fill=GREEN)
    drawing.bar(115, 240, 230, "puts", fill=ORANGE)
    drawing.cross(357, 253)
    drawing.bar(115, 276, 150, "counts", fill=BLUE)
    drawing.cross(277, 289)
    drawing.arrow((277, 277), (277, 234), dashed=True)
    return drawing.picture(
        "Time goes to the right. Above, the counter dies; the reader waits for room for ever, and the\n"
        "parent, which joins the reader, waits for ever, too. Below, the parent waits for all at once: when\n"
        "the counter dies, it goes on, ends the reader and raises an error."
    )
