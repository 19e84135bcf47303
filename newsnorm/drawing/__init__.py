"""What a person sees: records, their evidence, lists and figures, drawn with rich.

In come articles, out come lines for a terminal, or the same lines as SVG and HTML.
This is the only room that knows rich. Nothing here decides anything about an article,
and no text reaches the screen but through `visible`.
"""
