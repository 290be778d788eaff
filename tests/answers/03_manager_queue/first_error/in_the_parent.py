# No pool at all.
# loses: tells the text of the first error in the list, or None
# loses: runs each task once, in a pool of two, all handed out at once
# says: Make one pool: Pool(2)
def first_error(tasks):
    text, results = None, []
    for function, arguments in tasks:
        try:
            results.append(function(*arguments))
        except Exception as error:
            if text is None:
                text = str(error)
    return text, results
