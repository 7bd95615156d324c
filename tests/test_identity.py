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
        (["Mara Quill", "QUILL, MARA", "Mara"], "Mara", "Quill Mara", True),
        (["m a r a q u i l l", "mara quill", "Quill, Mara"], "Quill, Mara", "m a r a q u i l l", True),
        (["Mara Quill", "M. Quill", "quill"], "M. Quill", "quill", True),
        (["Mara Quill", "QUILL M"], "QUILL M", "Mara Quill", True),
        (["Mara Quill", "Maud Quill", "M. Quill"], "M. Quill", "Mara Quill", False),
        (["Mara Quill", "T. Quill"], "T. Quill", "Mara Quill", False),
        (["Mara Quill", "M"], "M", "Mara Quill", False),
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


DAYS = [("DATE_OF_BIRTH", "March 12th 1984"), ("DATE_OF_BIRTH", "03/12/1984"), ("DATE_TIME", "1990-01-02")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1984-03-12", "March 12th 1984", True),
        ("12 March 1984", "March 12, 1984", True),
        ("03/12/1984", "1984-03-12", True),  # which of both days it is, the record shows
        ("03/12/1985", "12/03/1985", False),  # here nothing shows it
        ("1984-03-12T09:30:00", "1984-03-12", False),  # a time of day is more than the day
        ("March 12", "March 12th 1984", False),
    ],
)
def test_a_day_is_itself_in_every_spelling(one: str, other: str, same: bool) -> None:
    identities = Identities([], DAYS)
    assert (identities.of("DATE_OF_BIRTH", one) == identities.of("DATE_OF_BIRTH", other)) is same


@pytest.mark.parametrize(
    ("entity", "value", "kind"),
    [
        ("USERNAME", "+1 (415) 555-0134", "PHONE_NUMBER"),
        ("UNIQUE_ID", "mrn-00482913", "MEDICAL_RECORD_NUMBER"),
        ("USERNAME", "Mara_Quill", "PERSON"),
        ("USERNAME", "mara", "USERNAME"),  # a first name is a handle of many
        ("USERNAME", "quill77", "USERNAME"),
        ("PERSON", "MRN-00482913", "PERSON"),
    ],
)
def test_what_only_identifies_is_what_the_record_knows_it_as(entity: str, value: str, kind: str) -> None:
    others = [("PHONE_NUMBER", "415-555-0134"), ("MEDICAL_RECORD_NUMBER", "MRN-00482913"), ("USERNAME", "x9")]
    assert Identities(["Mara Quill", "Mara"], others).kind(entity, value) == kind
