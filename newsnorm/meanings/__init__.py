"""Meanings: what a token says. One file per kind of token, MEANINGS by kind."""
