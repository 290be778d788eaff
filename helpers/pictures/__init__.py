"""Pictures: those of the lessons, a file each, which draw with `svg`; and those of runs, from `runs`."""
