from .square import Square


def area(shape):
    return shape.area()
