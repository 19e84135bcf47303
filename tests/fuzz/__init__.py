"""Coverage-guided fuzzing: one target a format, and one for each hard part."""
