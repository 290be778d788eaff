# Gives the permit back while it is still inside.
# loses: never more inside than there are permits; the others wait
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: Call leave() first


def limited(semaphore, enter, work, leave):
    enter_and_work = [enter, work]
    try:
        with semaphore:
            for call in enter_and_work:
                call()
    finally:
        leave()
