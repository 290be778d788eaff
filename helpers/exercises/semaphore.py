"""The exercises of 07_semaphore, in order."""

from __future__ import annotations

from helpers.exercises import semaphore_programs as programs
from helpers.exercises.model import Notebook
from helpers.exercises.predictions import prediction
from helpers.exercises.semaphore_buffer import BOUNDED_BUFFER
from helpers.exercises.semaphore_limited import LIMITED
from helpers.exercises.semaphore_philosophers import PHILOSOPHERS
from helpers.exercises.semaphore_turns import PING_PONG

NOTEBOOK = Notebook(
    "07_semaphore",
    (
        prediction("predicted_free", programs.free_after_a_child, "how many permits are free"),
        prediction("predicted_permits", programs.acquired_after_releases, "what four acquire() say"),
        LIMITED,
        prediction("predicted_codes", programs.codes_after_two_signals, "who gets a signal"),
        PING_PONG,
        prediction("predicted_places", programs.places_and_numbers, "what the two semaphores say"),
        BOUNDED_BUFFER,
        PHILOSOPHERS,
    ),
)
