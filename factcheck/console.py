"""What the commands say to the person who typed them: progress in short lines, a problem in one sentence."""

import sys
from collections.abc import Callable


class Problem(Exception):
    """Something the person at the keyboard can put right; the message is one sentence that says how."""


def say(line: str) -> None:
    """One line of progress, on stderr, so that stdout stays free for results."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def run_to_exit_code(main: Callable[[], int]) -> int:
    """Runs a command; a Problem becomes its sentence and exit code 1, without a traceback."""
    try:
        return main()
    except Problem as problem:
        say(f"Error: {problem}")
        return 1
    except KeyboardInterrupt:
        return 130
