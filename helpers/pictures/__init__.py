"""The pictures that stand in the lessons: `svg` draws, and each lesson has a file of its own."""
