"""Lines of JSON that no desk wrote: what a long run must survive, a kind a row.

`REJECTED` cannot be read as articles, and come out as rejects; `ODD` can, whatever they
hold. None of them may change what comes before or behind it.
"""

_ROW = b'{"text": "Harbour %s reopens"}'

REJECTED: dict[str, bytes] = {
    "not JSON": b'{"text": "Harbour reopens',
    "cut inside an escape": b'{"text": "Harbour \\u00',
    "two objects": b'{"text": "Harbour"} {"text": "reopens"}',
    "no text": b'{"headline": "Harbour reopens"}',
    "text is no text": b'{"text": 7}',
    "text is null": b'{"text": null}',
    "no object": b'["Harbour reopens"]',
    "nested without end": b'{"text": ' + b"[" * 5000,
    "nested too deep": b'{"text": "H", "x": ' + b"[" * 500 + b"]" * 500 + b"}",
}
ODD: dict[str, bytes] = {
    "empty": b'{"text": ""}',
    "half characters": _ROW % b"\\ud83d and \\ude00",
    "C0 and NUL": _ROW % b"\\u0000\\u0007\\u001b[31m",
    "raw NUL": _ROW % b"\0",
    "C1": _ROW % "\x85\x9b31m\x9d".encode(),
    "marks of direction": _ROW % "\u202eopen\u2069\u200f".encode(),
    "no width": _ROW % "\u200b\u2060\ufeff\u00ad".encode(),
    "ten thousand marks": _ROW % ("o" + "\u0301" * 10_000).encode(),
    "mojibake": '{"text": "CafÃ© rÃ©ouvert â€œvendrediâ€\x9d"}'.encode(),
    "windows-1252": '{"text": "Café réouvert à Orléans"}'.encode("cp1252"),
    "windows-1251": '{"text": "Паром снова ходит к островам"}'.encode("cp1251"),
    "windows-1256": '{"text": "إعادة فتح الميناء اليوم"}'.encode("cp1256"),
    "ISO-8859-6": '{"text": "إعادة فتح الميناء اليوم"}'.encode("iso8859-6"),
    "KOI8-R": '{"text": "Паром снова ходит к островам"}'.encode("koi8-r"),
    "GB18030": '{"text": "港口公司宣布，码头在维修后重开。"}'.encode("gb18030"),
    "Shift-JIS": '{"text": "港が再開した。フェリーも運航する。"}'.encode("shift_jis"),
    "EUC-KR": '{"text": "항만공사는 2일 부두를 다시 열었다"}'.encode("euc-kr"),
    "two encodings": b'{"text": "Caf\xc3\xa9 r\xe9ouvert \xc3\xa0 Orl\xc3\xa9ans"}',
    "overlong": _ROW % b"\xc0\xaf\xe0\x80\xaf",
    "cut character": _ROW % b"\xe6\xb8",
    "lone surrogate": _ROW % b"\xed\xa0\x80",
    "mark of UTF-8": b"\xef\xbb\xbf" + _ROW % b"x",
    "digits": _ROW % (b"20240502" * 2000),
    "many dates": b'{"text": "' + b"2024-05-02 10:00\\n" * 200 + b'"}',
    "one long line": b'{"text": "' + b"Ferries ran. " * 8000 + b'"}',
    "brackets": _ROW % (b"([{<" * 4000),
    "many lines": b'{"text": "' + b"Pages\\n" * 1600 + b'"}',
    "beyond a float": b'{"id": 1e999, "date": -1e-999, "text": "Harbour reopens"}',
    "huge number": b'{"id": ' + b"9" * 5000 + b', "text": "Harbour reopens"}',
    "past 64 bits": b'{"id": 18446744073709551616, "text": "Harbour reopens"}',
    "NaN": b'{"id": NaN, "date": -Infinity, "text": "Harbour reopens"}',
    "a key twice": b'{"text": "Harbour closes", "text": "Harbour reopens"}',
    "nested deep": b'{"text": "H", "x": ' + b"[" * 499 + b"]" * 499 + b"}",
    "terminal": _ROW % b"\\u001b]0;title\\u0007\\u001b[2J",
    "formula": b'{"text": "=HYPERLINK(\\"http://x.example\\")\\n\\n+1 @SUM(A1)"}',
    "markup": b'{"text": "<script>alert(1)</script>\\n\\n::error::x %0A ]]>"}',
}
