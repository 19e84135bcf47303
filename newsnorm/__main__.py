"""The command's way in and out: `newsnorm`, and `python -m newsnorm`.

In comes nothing but the process itself; out goes its exit status. Ctrl-C ends it
without a word from here on, also while the command is still being loaded.
"""

_INTERRUPTED = 130  # what shells give for a command that Ctrl-C ended


def run() -> None:
    """Run the command, and end the process with its status."""
    status: object = _INTERRUPTED
    try:
        import gc

        # Loading makes many objects and no rubbish: looking through them for some
        # takes a tenth of the start. A long run still looks, now and then.
        gc.set_threshold(50_000, 20, 50)
        from newsnorm import ctrl_c

        ctrl_c.ends_at_once()
        from newsnorm import cli

        status = cli.run()
    except KeyboardInterrupt:
        pass
    except RuntimeError as fault:
        # Up to 3.11 an interruption while a class is being made comes as another error.
        if not isinstance(fault.__cause__, KeyboardInterrupt):
            raise
    except SystemExit as end:
        status = end.code
    _leave(status)


def _leave(status: object) -> None:
    """End at once: to take all modules apart first takes a sixth of a short run.

    Nor is anything waited for: what a worker that was ended left half sent would never
    be read, and a thread that sends it never done.
    """
    import os
    import sys

    if not isinstance(status, int | None):
        sys.stderr.write(f"{status}\n")  # as the interpreter would
        status = 1
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except OSError:
        status = status or 1
    os._exit(status or 0)


if __name__ == "__main__":
    run()
