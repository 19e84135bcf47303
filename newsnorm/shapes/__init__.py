"""Shapes: where something stands. One file per header shape, in ordered tables."""
