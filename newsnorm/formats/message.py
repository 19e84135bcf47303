"""One message to a story: subject, body, and what its head says to machines.

In come the bytes of a message; out comes a story: the subject is its headline, and the
body is looked at as any copy, since press offices and agencies put headers of their own
on top of it. `Date` is when it was sent. Broken MIME never raises.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import Compat32
from typing import Any

from msgspec.structs import replace

from newsnorm.errors import Broken
from newsnorm.formats import prose, sheet
from newsnorm.formats.characters import known
from newsnorm.formats.contract import Decode
from newsnorm.formats.sheet import Line, notes
from newsnorm.model import Stated, Story, Text
from newsnorm.pattern import pattern
from newsnorm.record import Input
from newsnorm.tables.agencies import DEFAULT

# =?utf-8?Q?F=C3=A4hren?= =?utf-8?Q?_fahren?=: space between two is none of the words
_ENCODED = pattern(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=(?:\s+(?==\?))?")
_HEX = pattern(rb"=([\dA-Fa-f]{2})")
# Fwd: RE: AW: before a subject that was passed on
_PASSED_ON = pattern(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s?:\s{0,3}){1,9}", re.I)
_FLOWED = pattern(r"(?<!^--) \n(?![>\s])", re.M)
# Ann Writer <ann@example.org> · desk@example.org (Ann Writer)
_SENDER = pattern(
    r"\s{0,9}\"?(?P<name>[^\"<@]{0,200}?)\"?\s{0,9}<[^<>]{1,300}>"
    r"|[^\s@]{1,200}@[^\s(]{1,200}\s{0,9}\((?P<after>[^()]{1,200})\)"
)


class _AsWritten(Compat32):
    """Headers as they stand in the file: what they mean is read here."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value


_POLICY = _AsWritten()


def story(data: bytes, given: Input, where: str, decode: Decode) -> Story | Broken:
    """Give the story of a message, or say that it holds no words."""
    message: Any = message_from_bytes(data, policy=_POLICY)
    repairs: list[str] = []
    body = list(_body(message, _noting(decode, repairs)))
    subject = _header(message, "Subject", decode)
    headline = _PASSED_ON.sub("", subject, count=1) if subject else ""
    own = _header(message, "Message-ID", decode).strip("<> ") or None
    given = replace(given, id=own, repairs=[*given.repairs, *repairs])
    lines = [Line("headline", headline), *(Line("", words) for words in body)]
    found = sheet.story(lines, _stated(message, headline, decode), given, decode)
    if found.text:
        return found
    return Broken(where, "no words in this message", "is it all pictures?", given.line)


def _noting(decode: Decode, repairs: list[str]) -> Decode:
    """Give a way to decode that notes what it took; mail has its own line ends."""

    def noted(data: bytes | str) -> Text:
        text = decode(data)
        repairs.extend(n for n in text.repairs if not n.startswith("line ends"))
        return text

    return noted


def _stated(message: Any, headline: str, decode: Decode) -> Iterator[Stated]:
    yield Stated("wire", _header(message, "Date", decode))
    yield Stated("language", _header(message, "Content-Language", decode))
    yield Stated("url", _header(message, "Archived-At", decode).strip("<> "))
    sender = _header(message, "From", decode)
    found = _SENDER.fullmatch(sender)
    name = (found["name"] or found["after"] or "").strip() if found else ""
    if name and (DEFAULT.by_name(name) or DEFAULT.by_tag(name)):
        yield Stated("source", name)
    else:
        yield from notes(sender=sender)
    subject = _header(message, "Subject", decode)
    if subject != headline:
        yield from notes(subject=subject)


def _header(message: Any, name: str, decode: Decode) -> str:
    """Give a header as characters, its encoded words undone."""
    value = message.get(name)
    if not value:
        return ""
    raw = str(value).encode("utf-8", "surrogateescape")
    words = " ".join(decode(raw).text.split())
    return _ENCODED.sub(lambda found: _unpacked(found, decode), words)


def _unpacked(found: re.Match[str], decode: Decode) -> str:
    charset, way, words = found.groups()
    data = words.encode("utf-8")
    if way in "qQ":
        data = _HEX.sub(lambda h: bytes([int(h[1], 16)]), data.replace(b"_", b" "))
    else:
        data = _from_base64(data)
    return _characters(data, charset, decode)


def _from_base64(data: bytes) -> bytes:
    from binascii import Error, a2b_base64

    try:
        return a2b_base64(data + b"==") or data
    except Error:
        return data


def _characters(data: bytes, charset: str, decode: Decode) -> str:
    """Give characters in the encoding that is declared, where the bytes allow it."""
    name = known(charset.partition("*")[0])
    if name and name != "ascii":
        try:
            return data.decode(name)
        except UnicodeError:
            pass
    return decode(data).text


def _body(message: Any, decode: Decode) -> Iterator[str]:
    """Give the body as text, else as the words of its HTML.

    Some mailers put a line of text beside a whole page: then the page is the body.
    """
    plain, pages = [], []
    for part in message.walk():
        if part.is_multipart() or _is_attached(part):
            continue
        kind = part.get_content_type()
        if kind == "text/plain":
            plain.append(_text(part, decode))
        elif kind == "text/html":
            pages.append(prose.joined(prose.of_html(_text(part, decode))))
    written = sum(len(words.strip()) for words in plain)
    drawn = sum(len(words) for page in pages for words in page)
    if written * 4 >= drawn:
        yield from plain
    else:
        for page in pages:
            yield from page


def _is_attached(part: Message) -> bool:
    disposition = str(part.get("Content-Disposition") or "")
    return disposition.strip().lower().startswith("attachment")


def _text(part: Any, decode: Decode) -> str:
    data = part.get_payload(decode=True) or b""
    words = _characters(data, _parameter(part, "charset"), decode)
    words = words.replace("\r\n", "\n")
    if _parameter(part, "format").lower() == "flowed":
        joint = "" if _parameter(part, "delsp").lower() == "yes" else " "
        words = _FLOWED.sub(joint, words)
    return words


def _parameter(part: Any, name: str) -> str:
    """Give a parameter of the content type; what is written wrongly is none."""
    try:
        found = part.get_param(name)
    except (ValueError, LookupError, TypeError):
        return ""
    return str(found[2] if isinstance(found, tuple) else found or "")
