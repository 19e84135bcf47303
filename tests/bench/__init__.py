"""The project's figures: `python -m tests.bench` says which, and how to get them."""
