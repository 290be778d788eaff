"""The pictures of 07_semaphore."""

from __future__ import annotations

from helpers.pictures.svg import BLUE, FAINT, GREEN, GREY, ORANGE, Drawing, Picture


def room() -> Picture:
    """A room for two: two processes are inside, the third waits for a permit."""
    drawing = Drawing(720, 230)
    drawing.box(20, 85, 170, 60, "process 3", ["acquire()"], fill=GREEN, hatched=False)
    drawing.bar(35, 155, 140, "waits", fill="#ffffff", hatched=True)
    drawing.arrow((192, 115), (268, 115), dashed=True)
    drawing.box(270, 60, 120, 110, "semaphore", ["0 of 2", "permits", "are free"], fill=GREY, code=False)
    drawing.box(440, 25, 255, 180, "inside", fill="#ffffff")
    drawing.bar(465, 65, 205, "process 1, with a permit", fill=BLUE, height=40)
    drawing.bar(465, 130, 205, "process 2, with a permit", fill=ORANGE, height=40)
    drawing.arrow((438, 185), (392, 160))
    drawing.text(400, 205, "release()", anchor="end", code=True, size=14)
    return drawing.picture(
        "A semaphore with two permits stands before a room. Processes 1 and 2 have a permit each, and\n"
        "are inside. No permit is free: process 3 has called acquire(), and waits, hatched, until somebody\n"
        "calls release()."
    )


def too_many_permits() -> Picture:
    """The number of free permits over time: one release too many, and one more gets in."""
    drawing = Drawing(720, 215)
    columns = (
        (20, "Semaphore(2)", "2 free", BLUE),
        (195, "acquire()", "1 free", GREY),
        (370, "release()", "2 free", BLUE),
        (545, "release()", "3 free", ORANGE),
    )
    for x, call, free, fill in columns:
        drawing.text(x + 75, 42, call, code=True, size=14)
        drawing.box(x, 60, 150, 55, free, fill=fill)
        if x > 20:
            drawing.arrow((x - 23, 87), (x - 2, 87))
    drawing.text(620, 140, "a permit from nowhere", size=14, colour=FAINT)
    drawing.text(360, 180, "BoundedSemaphore(2) raises ValueError at the last release():", size=14)
    drawing.text(360, 200, "it never has more free than it began with.", size=14)
    return drawing.picture(
        "A semaphore begins with 2 free permits. After acquire() 1 is free, after release() 2 are. One more\n"
        "release() makes 3: a permit from nowhere. A BoundedSemaphore raises ValueError there: it never has\n"
        "more free permits than it began with."
    )


def signal() -> Picture:
    """One process waits at a semaphore of 0 permits until another one releases it."""
    drawing = Drawing(720, 205)
    for y, name in ((45, "waiter"), (115, "giver")):
        drawing.text(85, y + 18, name, anchor="end", size=14)
        drawing.line((100, y + 13), (690, y + 13), dashed=True)
    drawing.bar(110, 45, 90, "works", fill=BLUE)
    drawing.bar(200, 45, 230, "waits", fill="#ffffff", hatched=True)
    drawing.bar(430, 45, 200, "goes on", fill=BLUE)
    drawing.bar(110, 115, 320, "prepares something", fill=ORANGE)
    drawing.bar(430, 115, 200, "goes on", fill=ORANGE)
    drawing.text(200, 34, "acquire", code=True, size=13)
    drawing.text(430, 163, "release", code=True, size=13)
    drawing.arrow((430, 113), (430, 74))
    drawing.text(445, 98, "1 permit", anchor="start", size=13, colour=FAINT)
    drawing.arrow((100, 185), (690, 185))
    drawing.text(85, 190, "time", anchor="end", size=14, colour=FAINT)
    return drawing.picture(
        "Two time lines, and a semaphore that begins with 0 permits. The waiter calls acquire and waits,\n"
        "hatched. The giver prepares something, and calls release: that permit lets the waiter go on."
    )


def ring_buffer() -> Picture:
    """An Array with four places, used round and round, between two semaphores."""
    drawing = Drawing(720, 265)
    drawing.box(20, 95, 125, 60, "put(number)", fill=BLUE)
    drawing.box(575, 95, 125, 60, "get()", fill=ORANGE)
    for number, content in enumerate(("", "7", "9", "")):
        drawing.box(200 + number * 80, 95, 80, 60, "", [content], fill=GREEN if content else "#ffffff")
        drawing.text(240 + number * 80, 174, f"place {number}", size=12, colour=FAINT)
    drawing.arrow((147, 118), (198, 118))
    drawing.arrow((522, 118), (573, 118))
    drawing.arrow((480, 72), (480, 93))
    drawing.text(480, 64, "next in: 3", size=13)
    drawing.arrow((320, 72), (320, 93))
    drawing.text(320, 64, "next out: 1", size=13)
    drawing.text(82, 32, "free", size=15, code=True)
    drawing.text(82, 52, "2 permits", size=13, colour=FAINT)
    drawing.text(637, 32, "filled", size=15, code=True)
    drawing.text(637, 52, "2 permits", size=13, colour=FAINT)
    drawing.text(25, 200, "takes one of free,", anchor="start", size=13)
    drawing.text(25, 218, "then gives one to filled", anchor="start", size=13)
    drawing.text(695, 200, "takes one of filled,", anchor="end", size=13)
    drawing.text(695, 218, "then gives one to free", anchor="end", size=13)
    drawing.text(360, 248, "After place 3 comes place 0 again.", size=14, colour=FAINT)
    return drawing.picture(
        "An Array with four places: places 1 and 2 hold 7 and 9, places 0 and 3 are empty. The next number\n"
        "goes into place 3, the next one comes out of place 1, and after place 3 comes place 0 again. The\n"
        "semaphore free has 2 permits, and so has filled. put takes one of free, and gives one to filled;\n"
        "get takes one of filled, and gives one to free."
    )


def round_table() -> Picture:
    """Four philosophers at a table, and a fork between each two."""
    drawing = Drawing(700, 330)
    drawing.box(200, 75, 300, 180, "", fill="#ffffff")
    drawing.text(350, 170, "the table", size=14, colour=FAINT)
    seats = ((275, 20, 0, BLUE), (30, 140, 1, ORANGE), (275, 265, 2, GREEN), (520, 140, 3, GREY))
    for x, y, number, fill in seats:
        drawing.bar(x, y, 150, f"philosopher {number}", fill=fill, height=45)
    forks = ((413, 85, 0), (207, 85, 1), (207, 215, 2), (413, 215, 3))
    for x, y, number in forks:
        drawing.bar(x, y, 80, f"forks[{number}]", fill=GREY, height=30)
    drawing.arrow((290, 67), (262, 84))
    drawing.arrow((410, 67), (438, 84))
    return drawing.picture(
        "Four philosophers sit round a table, one at each side, and between each two lies a fork.\n"
        "Philosopher 0 has forks[0] at the left hand and forks[1] at the right, philosopher 1 has forks[1]\n"
        "and forks[2], and so on; philosopher 3 has forks[3] and forks[0]. Arrows lead from philosopher 0\n"
        "to the two forks."
    )
