"""The pictures of 04_value."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def shared_number() -> Picture:
    """Two processes and the piece of memory that both see."""
    drawing = Drawing(760, 205)
    drawing.box(20, 40, 190, 95, "child", ["number.value = 42"], fill=ORANGE)
    drawing.box(300, 30, 160, 115, "shared memory", fill=GREY)
    drawing.box(340, 75, 80, 45, "", ["42"], fill="#ffffff")
    drawing.box(550, 40, 190, 95, "parent", ["number.value"], fill=BLUE)
    drawing.arrow((212, 97), (337, 97))
    drawing.text(255, 89, "writes", size=14)
    drawing.arrow((423, 97), (548, 97))
    drawing.text(505, 89, "reads", size=14)
    drawing.text(380, 180, "There is one number, and no copy of it travels.", size=14, colour=FAINT)
    return drawing.picture(
        "Three boxes: the child, a piece of shared memory that holds 42, and the parent. The child writes\n"
        "to the memory, number.value = 42; the parent reads from it, number.value. There is one number, and\n"
        "no copy of it travels."
    )


def typecodes() -> Picture:
    """How many bytes each typecode takes, and what they hold."""
    drawing = Drawing(720, 245)
    rows = (
        ("'i'", 4, BLUE, "a whole number"),
        ("'f'", 4, GREEN, "a float, about 7 digits"),
        ("'d'", 8, GREEN, "a float, as Python has them: about 16 digits"),
        ("'c'", 1, ORANGE, "one byte, as bytes of length 1"),
    )
    for number, (code, size, fill, holds) in enumerate(rows):
        y = 30 + 48 * number
        drawing.text(60, y + 21, code, anchor="end", code=True, bold=True)
        for byte in range(size):
            drawing.box(80 + 32 * byte, y, 32, 32, fill=fill)
        drawing.text(80 + 32 * size + 18, y + 21, holds, anchor="start", size=14)
    drawing.text(80, 232, "one square: one byte", anchor="start", size=13, colour=FAINT)
    return drawing.picture(
        "Four rows of squares, a square for each byte. 'i' has four bytes: a whole number. 'f' has four: a\n"
        "float of about 7 digits. 'd' has eight: a float of about 16 digits, as Python has them. 'c' has\n"
        "one: a single byte."
    )


def lost_addition() -> Picture:
    """Two processes add 1; the second one's addition is written over."""
    drawing = Drawing(760, 330)
    for y, name in ((72, "Process-1"), (172, "counter.value"), (272, "Process-2")):
        drawing.text(128, y + 5, name, anchor="end", code=name != "Process-1" and name != "Process-2")
        drawing.line((140, y), (740, y), dashed=True)
    steps = ((0, "read 0", "0"), (1, "read 0", "0"), (1, "write 1", "1"), (0, "write 1", "1"))
    for number, (process, does, value) in enumerate(steps):
        x = 160 + 148 * number
        y, fill = ((53, BLUE), (253, ORANGE))[process]
        drawing.box(x, y, 104, 38, "", [does], fill=fill)
        drawing.box(x + 30, 153, 44, 38, "", [value], fill="#ffffff")
        near, far = (93, 151) if process == 0 else (251, 193)
        start, end = (near, far) if does.startswith("write") else (far, near)
        drawing.arrow((x + 52, start), (x + 52, end), red=number == len(steps) - 1)
    drawing.text(450, 30, "time goes from left to right", size=13, colour=FAINT)
    drawing.text(450, 318, "Two additions of 1, and the counter says 1.", size=14, colour=FAINT)
    return drawing.picture(
        "Two processes and a counter between them; time goes from left to right. Process-1 reads 0. Then\n"
        "Process-2 reads 0 and writes 1. Then Process-1 writes 1, over what Process-2 has written. There\n"
        "were two additions of 1, and the counter says 1."
    )


def under_a_lock() -> Picture:
    """The same two additions, each of them under the lock."""
    drawing = Drawing(760, 265)
    for y, name, fill, wait in ((45, "Process-1", BLUE, False), (145, "Process-2", ORANGE, True)):
        drawing.text(118, y + 33, name, anchor="end")
        if wait:
            drawing.bar(140, y, 275, "waits for the lock", hatched=True, fill="#ffffff", height=56)
        left = 430 if wait else 140
        drawing.box(left, y, 275, 56, fill=GREEN)
        drawing.text(left + 137, y + 74, "holds the lock", size=13, colour=FAINT)
        drawing.box(left + 20, y + 11, 104, 34, fill=fill)
        drawing.text(left + 72, y + 33, "read 1" if wait else "read 0", code=True, size=14)
        drawing.box(left + 150, y + 11, 104, 34, fill=fill)
        drawing.text(left + 202, y + 33, "write 2" if wait else "write 1", code=True, size=14)
    drawing.text(422, 25, "time goes from left to right", size=13, colour=FAINT)
    drawing.text(422, 252, "One after the other: the second one reads what the first has written.", size=14)
    return drawing.picture(
        "Two processes; time goes from left to right. Process-1 holds the lock while it reads 0 and writes\n"
        "1. Process-2 waits for the lock, then holds it while it reads 1 and writes 2. One after the other:\n"
        "the second one reads what the first has written."
    )


def shares() -> Picture:
    """Six words divided between two children, which add to one total."""
    drawing = Drawing(760, 250)
    for number in range(6):
        fill = (ORANGE, GREEN)[number % 2]
        drawing.box(40 + 115 * number, 20, 105, 40, "", [f"words[{number}]"], fill=fill)
    for child, (x, fill) in enumerate(((110, ORANGE), (430, GREEN))):
        drawing.box(x, 110, 220, 50, fill=fill)
        drawing.text(x + 110, 141, f"child {child}: words[{child}::2]", code=True, size=14)
        for number in range(child, 6, 2):
            drawing.line((92 + 115 * number, 62), (x + 110, 108))
        drawing.arrow((x + 110, 162), ((340, 420)[child], 196))
    drawing.box(300, 198, 160, 36, "", ["total.value"], fill=GREY)
    return drawing.picture(
        "Six words, words[0] to words[5]. Child 0 gets every second one from the first on, words[0::2];\n"
        "child 1 gets the others, words[1::2]. Both add to one number, total.value."
    )


def three_ways_to_wait() -> Picture:
    """Looking without a pause, looking now and then, and waiting for an event."""
    drawing = Drawing(760, 260)
    left, is_set = 230, 640
    rows = ((50, "looks without a pause"), (115, "sleeps between two looks"), (180, "event.wait()"))
    for y, name in rows:
        drawing.text(left - 15, y + 18, name, anchor="end", size=14, code=name.startswith("event"))
    drawing.bar(left, 50, is_set - left, fill=ORANGE)
    drawing.bar(left, 115, is_set + 30 - left, fill="#ffffff", hatched=True)
    for look in range(9):
        drawing.bar(left + 54 * look, 115, 8, fill=ORANGE)
    drawing.bar(left, 180, is_set - left, fill="#ffffff", hatched=True)
    drawing.line((is_set, 30), (is_set, 215), dashed=True)
    drawing.text(is_set, 22, "now it is set", size=14)
    drawing.bar(left, 225, 40, fill=ORANGE, height=18)
    drawing.text(left + 50, 239, "uses the processor", anchor="start", size=13, colour=FAINT)
    drawing.bar(left + 220, 225, 40, fill="#ffffff", hatched=True, height=18)
    drawing.text(left + 270, 239, "sleeps", anchor="start", size=13, colour=FAINT)
    return drawing.picture(
        "Three time lines of a process that waits until something is set. One that looks without a pause\n"
        "uses the processor all the time. One that sleeps between two looks uses it a little, and finds out\n"
        "at its next look. One in event.wait() sleeps all the time, and is woken at once."
    )
