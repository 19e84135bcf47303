"""`python -m newsnorm` is the command."""

from newsnorm.cli import main

main(prog_name="newsnorm")
