"""Which values are the same one."""

import pytest

from redactor.identity import Identities


@pytest.mark.parametrize(
    ("names", "one", "other", "same"),
    [
        (["Mara Quill", "Mara"], "Mara", "Mara Quill", True),
        (["Mara Quill", "quill"], "QUILL", "mara quill", True),
        (["Mara Quill", "Mara Voss", "Mara"], "Mara", "Mara Quill", False),
        (["Mara Quill", "Mara Ann Quill", "Mara"], "Mara", "Mara Ann Quill", True),
        (["Mara Quill", "Tobin"], "Tobin", "Mara Quill", False),
        (["Mara Quill"], "m a r a q u i l l", "Mara Quill", True),
    ],
)
def test_parts_of_a_name_are_the_one_person_who_has_them(
    names: list[str], one: str, other: str, same: bool
) -> None:
    identities = Identities(names)
    assert (identities.of("PERSON", one) == identities.of("PERSON", other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+1 415-555-0134", "415 555 0134", True),
        ("(415) 555-0134", "+14155550134", True),
        ("415-555-0134", "415-555-0135", False),
        ("5550134", "415-555-0134", False),
    ],
)
def test_a_phone_number_is_itself_with_and_without_its_country(one: str, other: str, same: bool) -> None:
    identities = Identities([])
    assert (identities.of("PHONE_NUMBER", one) == identities.of("PHONE_NUMBER", other)) is same


def test_the_order_of_names_does_not_matter() -> None:
    names = ["Mara Quill", "Quill", "Mara", "Tobin Voss"]
    for name in names:
        assert Identities(names).of("PERSON", name) == Identities(names[::-1]).of("PERSON", name)
