"""Captions and photo credits are found; sentences and agencies alone are not."""

import pytest

from newsnorm.shapes import caption

CAPTIONS = [
    "Ferries wait in the harbour. (Xinhua/A Writer)",
    "Ferries wait in the harbour. (AP Photo/A Writer)",
    "Ferries wait in the harbour. Photo: A Writer/AFP",
    "Ferries wait in the harbour. © picture alliance/dpa | A Writer",
    "Fähren warten. (Bild: Hafenpolizei Oslo)",
    "Fähren warten (Symbolbild)",
    "FILE - Ferries wait in the harbour of Oslo.",
    "FILE PHOTO: Ferries wait in the harbour",
    "(Xinhua/A Writer)",
    "AP Photo XNP101",
    "Photo: None",
    "Photo by A Writer/Getty Images",
    "A Writer/AFP via Getty Images",
    "A Writer/via Reuters",
    "Getty Images",
    "© Getty Images",
    "© ANN WRITER",
    "Bildquelle: SWR",
    "Foto: A. Writer (Keystone)",
    "Foto: iStock",
    "Foto: picture alliance / example TPX",
    "Image: Ann Writer/Example Newspapers",
    "photo: writer via Pixabay",
    "Ann Writer via Getty Images",
    "Crédit photo : A Writer",
    "Imagen: A Writer / EFE",
    "Kuva: A Writer / Lehtikuva",
    "Zdjęcie: A Writer/PAP",
    "Görsel: A Writer",
    "Фото: А. Писатель / ТАСС",
    "صورة: رويترز",
    "图片来源：新华社",
    "写真：共同",
    "사진: 연합뉴스",
]

COPY = [
    "Photo finish in Oslo",
    "Image of the harbour restored",
    "Bild: Kanzler plant Neuwahl",
    "Oslo: Harbour reopens - Reuters",
    "Harbour master: ferries will return on Monday, he says",
    "The picture by the door is old, she said.",
    "Credit: banks in Oslo lend more to ferry lines than before",
    "File under mystery",
    "Ministers meet via video link",
    "She flew home via Oslo",
    "Bild: Kanzler/Minister planen Neuwahl",
    "(ANI/WAM)",
    "(AFP)",
    "AFP",
    "© dpa",
    "© 2024 Example Times. All rights reserved",
    "Ferries ran on Monday (see the map)",
    "Land and/or sea",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_are_found(line: str) -> None:
    token = caption.find(line, 0, len(line))
    assert token is not None
    assert (token.kind, token.text) == ("caption", line)


@pytest.mark.parametrize("line", COPY)
def test_copy_is_no_caption(line: str) -> None:
    assert caption.find(line, 0, len(line)) is None
