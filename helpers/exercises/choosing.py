"""The exercises of 08_choosing, and the predictions."""

from __future__ import annotations

from helpers.exercises import choosing_programs as programs
from helpers.exercises.choosing_blocks import RECEIVE_BLOCK, SEND_BLOCK
from helpers.exercises.choosing_cases import RECOMMEND
from helpers.exercises.model import Notebook
from helpers.exercises.predictions import prediction

NOTEBOOK = Notebook(
    "08_choosing",
    (
        prediction("predicted_second_reads", programs.second_reads, "what the second reads give"),
        prediction("predicted_leftover", programs.leftover, "what a shorter text leaves in a block"),
        SEND_BLOCK,
        RECEIVE_BLOCK,
        prediction("predicted_byte_slice", programs.byte_slice, "what a slice of bytes gives"),
        RECOMMEND,
    ),
)
