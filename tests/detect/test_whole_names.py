"""What belongs to a name that was found in part comes with it."""

import pytest
from names_marked import read

from redactor.detect.whole_names import whole_names


def found(marked):
    """The names that are longer than what is marked of them."""
    text, spans = read(marked)
    return [text[span.start : span.end] for span in whole_names(text, spans)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Old [Quilliam]: had a swan", ["Old Quilliam"]),
        ("Fish, Little [Quon] (6'5\") and big [quave]", ["Little Quon", "big quave"]),
        ("Abou [Quelias], van der [Quoeven]", ["Abou Quelias", "van der Quoeven"]),
        ("Quegg [Jnr]: they left", ["Quegg Jnr"]),
        ("[Beau Quontenot] the Third.", ["Beau Quontenot the Third"]),
        ("[Oda Quill], Jr. came", ["Oda Quill, Jr"]),
        ("[Servanda Quueto] del Llano antes", ["Servanda Quueto del Llano"]),
        ("[Quoost] ten Hoor and [Odalie] van 't Quof", ["Quoost ten Hoor", "Odalie van 't Quof"]),
        ('[Odamina] ("Billie") Quornback, IOL', ['Odamina ("Billie") Quornback']),
        ('[Desmond] "Dizzy" O\'Quill-Dale', ['Desmond "Dizzy" O\'Quill-Dale']),
        ("[Quafael] Ant. [Queguero]", ["Quafael Ant. Queguero"]),
        ("[quellanos] hyphen [webb]", ["quellanos hyphen webb"]),
        ("call. /B. [Quill] LMFT, Mr I D [Vane]\nN [Quorvin] (head)", ["B. Quill", "I D Vane", "N Quorvin"]),
        ("Signed A [Quill], Ofc. Y. J. [Vane] left", ["Y. J. Vane"]),
        ("hepatitis B. [Quill] came.\nA [Quill] came. Vitamin D. [Vane], plan B [Vane]", []),
        ("the old [quilliam], a little [quon]", []),
        ("[Quill] III 204, [Quill]'s the first, [Quill] the cat", []),
        ("[Quill] (Leeds) Said so, [Quill] del mar", []),
        ("the van [Quilliam] drove", []),
    ],
)
def test_the_rest_of_a_name(text, names):
    assert found(text) == names
