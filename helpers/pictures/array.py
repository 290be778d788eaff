"""The pictures of 06_array."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture

_WHITE = "#ffffff"


def _row(
    drawing: Drawing,
    x: float,
    y: float,
    elements: Sequence[str],
    fills: Sequence[str],
    *,
    width: float = 56,
    numbered: bool = True,
) -> None:
    """Elements side by side, with their numbers below."""
    for number, (element, fill) in enumerate(zip(elements, fills, strict=True)):
        left = x + number * width
        drawing.box(left, y, width, 40, "", [element], fill=fill)
        if numbered:
            drawing.text(left + width / 2, y + 57, f"[{number}]", code=True, size=12, colour=FAINT)


def slice_is_a_copy() -> Picture:
    """One row in shared memory, which is written element by element, and a slice of it."""
    drawing = Drawing(760, 255)
    drawing.box(210, 20, 340, 105, fill=GREY)
    drawing.text(380, 42, "shared memory", bold=True)
    _row(drawing, 240, 52, ["1", "2", "3", "4", "50"], [_WHITE] * 4 + [ORANGE])
    drawing.box(20, 45, 150, 55, "child", fill=ORANGE)
    drawing.arrow((172, 72), (208, 72))
    drawing.box(590, 45, 150, 55, "parent", fill=BLUE)
    drawing.arrow((588, 72), (552, 72))
    drawing.text(95, 122, "array[4] = 50", code=True, size=13)
    drawing.arrow((380, 127), (380, 172))
    drawing.text(392, 155, "part = array[1:4]", anchor="start", code=True, size=13)
    _row(drawing, 296, 175, ["2", "3", "4"], [_WHITE] * 3, numbered=False)
    drawing.text(380, 240, "a list of its own: a copy, in the memory of one process", size=14, colour=FAINT)
    return drawing.picture(
        "Five elements in a row, in shared memory that child and parent both reach. The child writes 50 to\n"
        "array[4]. Below it, part = array[1:4] is a list of three numbers of its own: a copy, in the memory\n"
        "of one process."
    )


def parts() -> Picture:
    """Two processes, each with a part of seven elements; one element is left over."""
    drawing = Drawing(620, 200)
    for number, (name, fill) in enumerate((("process 0", BLUE), ("process 1", ORANGE))):
        drawing.box(119 + 168 * number, 20, 140, 36, fill=fill)
        drawing.text(189 + 168 * number, 43, name, size=14)
        drawing.arrow((189 + 168 * number, 58), (189 + 168 * number, 98))
    _row(drawing, 105, 100, [""] * 6, [BLUE] * 3 + [ORANGE] * 3)
    drawing.box(441, 100, 56, 40, fill=_WHITE, hatched=True, dashed=True)
    drawing.text(469, 157, "[6]", code=True, size=12, colour=FAINT)
    drawing.text(469, 85, "nobody's", size=14)
    drawing.text(310, 188, "7 elements, 2 processes: 7 // 2 is 3", size=14, colour=FAINT)
    return drawing.picture(
        "Seven elements in a row. Process 0 has elements 0 to 2, process 1 has 3 to 5. Element 6 is\n"
        "hatched: it is nobody's, because 7 // 2 is 3."
    )


def one_lock_for_all() -> Picture:
    """An array with its one lock, which a process takes whatever element it wants."""
    drawing = Drawing(740, 235)
    drawing.box(20, 16, 170, 62, "process 1", ["counts[2] += 1"], fill=BLUE)
    drawing.box(20, 86, 170, 62, "process 2", ["counts[5] = 1"], fill=ORANGE)
    drawing.box(20, 156, 170, 62, "process 3", ["counts[0]"], fill=GREEN)
    drawing.box(290, 75, 110, 85, "lock", ["one inside"], fill=GREY, code=False)
    drawing.arrow((192, 48), (288, 100))
    drawing.arrow((192, 118), (288, 118), dashed=True)
    drawing.arrow((192, 188), (288, 138), dashed=True)
    drawing.text(240, 110, "waits", size=13)
    drawing.text(262, 178, "waits", size=13)
    drawing.arrow((402, 118), (448, 118))
    _row(drawing, 450, 98, ["0", "0", "4", "0", "1", "0"], [_WHITE] * 2 + [BLUE] + [_WHITE] * 3, width=44)
    return drawing.picture(
        "Three processes want three different elements of one array. There is one lock in front of all of\n"
        "them. Process 1 is inside, for counts[2] += 1; process 2, which writes counts[5], and process 3,\n"
        "which reads counts[0], wait."
    )


def bytes_of_a_text() -> Picture:
    """Six bytes; .value ends at the first zero byte, .raw has them all."""
    drawing = Drawing(640, 215)
    elements = ["q", "u", "\\0", "e", "t", "!"]
    _row(drawing, 152, 80, elements, [BLUE, BLUE, ORANGE, _WHITE, _WHITE, _WHITE])
    drawing.line((154, 62), (262, 62))
    drawing.line((154, 62), (154, 74))
    drawing.line((262, 62), (262, 74))
    drawing.text(208, 50, ".value", code=True, bold=True)
    drawing.text(300, 50, "ends before the first zero byte", anchor="start", size=13, colour=FAINT)
    drawing.line((154, 160), (486, 160))
    drawing.line((154, 148), (154, 160))
    drawing.line((486, 148), (486, 160))
    drawing.text(320, 184, ".raw", code=True, bold=True)
    drawing.text(320, 204, "all bytes", size=13, colour=FAINT)
    return drawing.picture(
        "Six bytes in a row: q, u, a zero byte, e, t, !. A bracket for .value is above the first two: it\n"
        "ends before the first zero byte. A bracket for .raw is below all six."
    )


def pairs() -> Picture:
    """The pairs of an even pass and of an odd one: in each, no element is in two pairs."""
    drawing = Drawing(700, 265)
    rows = (
        (40, "even pass", "first = 0", 0, [BLUE, BLUE, ORANGE, ORANGE, GREEN, GREEN]),
        (150, "odd pass", "first = 1", 1, [_WHITE, BLUE, BLUE, ORANGE, ORANGE, _WHITE]),
    )
    for y, name, begins, first, fills in rows:
        drawing.text(150, y + 18, name, anchor="end", bold=True)
        drawing.text(150, y + 38, begins, anchor="end", code=True, size=13)
        _row(drawing, 180, y, [""] * 6, fills, width=80)
        for index in range(first, 5, 2):
            drawing.arrow((225 + 80 * index, y + 20), (295 + 80 * index, y + 20))
            drawing.arrow((295 + 80 * index, y + 20), (225 + 80 * index, y + 20))
    drawing.text(420, 248, "In each pass, no element is in two pairs.", size=14, colour=FAINT)
    return drawing.picture(
        "Six elements, twice. In the even pass the pairs are 0 and 1, 2 and 3, 4 and 5. In the odd pass\n"
        "they are 1 and 2, 3 and 4. In each pass, no element is in two pairs."
    )
