"""Families of date shapes, one file each; `shapes.stamp` is their door.

In comes a run of digits with its window of the text, out comes a Found or None.
Nothing here says what a date means.
"""
