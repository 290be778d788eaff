"""The exercises of 01_pipe, in order."""

from __future__ import annotations

from helpers.exercises import pipe_programs as programs
from helpers.exercises.model import Notebook
from helpers.exercises.pipe_children import RELAY, STREAM
from helpers.exercises.pipe_duplex import ASK, SERVE
from helpers.exercises.pipe_one_way import COLLECT, SEND_ALL
from helpers.exercises.predictions import prediction

NOTEBOOK = Notebook(
    "01_pipe",
    (
        SEND_ALL,
        prediction(
            "predicted_drain", programs.drain_after_close, "what recv() gives after the sender has closed"
        ),
        COLLECT,
        STREAM,
        prediction("predicted_poll", programs.poll_at_end, "what poll() says at the end of file"),
        SERVE,
        ASK,
        RELAY,
    ),
)
