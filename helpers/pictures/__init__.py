"""Pictures: those of the lessons, which have a file each and draw with `svg`, and those of runs, from `runs`."""
