"""The town behind the full name of somebody who is of it."""

import pytest
from names_marked import read

from redactor.detect.home_towns import home_towns


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("[Oda Quill] of Quarrington and [Adela Vane] of Odaville.", ["Quarrington", "Odaville"]),
        ("[Oda Quill], 41, of Quarrington Falls, said so", ["Quarrington Falls"]),
        ("[Oda Quill] of North Quorvin was fined", ["Quorvin"]),
        ("[Oda Quill] of Ohio, [Adela Vane] of Canada.", []),
        ("[Oda Quill] of Accounting, [Adela Vane] of Legal, [Kofi Torvik] of Kubernetes.", []),
        ("[Quill] of Quarrington.", []),
        ("[Oda Quill] of Quarrington reads it", []),
    ],
)
def test_a_town_behind_a_name(text, towns):
    plain, spans = read(text)
    assert [plain[span.start : span.end] for span in home_towns(plain, spans)] == towns
