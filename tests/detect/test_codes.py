"""Codes in talk: which identify, and which something excuses."""

import pytest

from redactor.detect.codes import codes, is_nobodys, is_written

IDENTIFY = [
    ("it's q44817203", "q44817203"),
    ("40271193380 on the label", "40271193380"),
    ("310 5527 408 119", "310 5527 408 119"),
    ("here: LL 40 771 902 3 PT", "LL 40 771 902 3 PT"),
    ("top right, 7 204 115 J", "7 204 115 J"),
    ("the new one is R4WZ8K, safe travels", "R4WZ8K"),
    ("Ticket RFC0088123 stays open", None),
    ("Ticket HDK0088123 stays open", "HDK0088123"),
    ("mine is 31/806/0042", "31/806/0042"),
    ("Folio DL 20417C", "DL 20417C"),
    ("down under KP/7730-W", "KP/7730-W"),
    ("parcel 1Z 55K 2B9 08 4410 7731", "1Z 55K 2B9 08 4410 7731"),
    ("a grey Corsa van, HB 771 KL, was parked", "HB 771 KL"),
    ("somebody parked 771 HKL over the drain", "771 HKL"),
    ("Container HLXU 771204-5 was opened", "HLXU 771204-5"),
    ("application AGRO.2025.0044117 of May", "AGRO.2025.0044117"),
    ("sorry 73C51!!!", "73C51"),
    ("HDXU 4 | QX-ZZ 5530127 | Bamboo | tall | 4", "QX-ZZ 5530127"),
    ("I heard KD 21 WPZ. Yes or no?", "KD 21 WPZ"),
    ("please note 40271193381 for him", "40271193381"),
    ("ok 318 204", "318 204"),
    ("7716 4402.", "7716 4402"),
    ("it's 5 0 6 1 9", "5 0 6 1 9"),
    ("HE 402 118", "HE 402 118"),
    ("75 1184402", "75 1184402"),
    ("2019 2020", None),
    ("978-0-306-40615-7 in paperback", None),
    ("978-0-306-40615-8 in paperback", "978-0-306-40615-8"),
    ("KSH 402 118", None),
    ("1 2 3 go", None),
    ("the barcode B4471902 was scanned", "B4471902"),
    ("at 3fa9c1d2 and DEADBE12", None),
    ("Referência 318 204 771 até sexta", "318 204 771"),
    ("paid 318 204 771 pesos, worth 318 204 771", None),
    ("so I told him 318 204 and the money went", "318 204"),
    ("we sold 318 204 of them", None),
    ("the signed form 52-0118-KT is here", "52-0118-KT"),
    ("invoice number WD-0071 is wrong", "WD-0071"),
    ("the sofa WD-0071 is wrong", None),
    ("DEBIT NOTE WDN-2023-1180 is due", "WDN-2023-1180"),
    ("NOTE WDN-2023-1180 is due", None),
]

HARMLESS = [
    "we have 1500000 users and 250000 rows",
    "it took 86400 seconds and 1048576 bytes",
    "It cost 1 250 000 francs",
    "ISO 13485:2016, EN 14683 and CVE-2024-12345",
    "error code 80070005",
    "CPT 97162, 97116 and 99214",
    "part no 44-120-7789, model ZX-100200",
    "USD 450000 or 450000 EUR, Rs 150000",
    "seasons 2021-2022 and 2023 2024 2025, on 12/05/2026",
    "between 95000-120000",
    "about 340000 people, a population of 1234567",
    "C12H22O11 and C6H12O6",
    "[000131] 07:02:11 PWR AC OK",
    '{"duration": 1234567, "trace_id": "8812345671"}',
    "2026-03-11T15:02:10 INFO worker done 441902",
    "row one  120.5  4417  88120  7",
    "HS 630251 value 45",
    "30MIN",
    "Part nos. 0020097216",
    "sold 4 heifers at 412, 398, 405 kg",
    "MODEL NP-5510/3E",
    "LINE 000214 REJECT",
    "NDC 00093-5524-16 and 00093-5524-16",
    "Q4 How high is it",
    "a range of 220-240 V",
    "CV: AFIB 88-104, no ectopy",
    "Rows_examined: 9302211",
    "<sku>51773-092</sku>",
    "income 31 400 SEK",
    "terms of 30/60/90 days",
]


@pytest.mark.parametrize(("text", "code"), IDENTIFY)
def test_a_long_code_identifies(text, code):
    found = {text[span.start : span.end] for span in codes(text)}
    assert code in found if code else not found


@pytest.mark.parametrize("text", HARMLESS)
def test_a_long_number_is_excused(text):
    assert not [text[span.start : span.end] for span in codes(text)]


def test_what_a_text_excuses_once_it_excuses():
    text = "Your order IDs:\n1. #W8814472\n2. #K2290518\nOrder #W8814472 was shipped."
    assert {text[span.start : span.end] for span in codes(text)} == {"K2290518"}


def test_a_longer_code_excuses_none_that_it_begins_with():
    text = "Order 77190233 was shipped. My badge is 771902."
    assert [text[span.start : span.end] for span in codes(text)] == ["771902"]


def test_spans_lie_in_their_line():
    text = "first line 12\nsecond HDK0088123\nthird 771902334"
    assert sorted({text[span.start : span.end] for span in codes(text)}) == ["771902334", "HDK0088123"]


@pytest.mark.parametrize(
    ("text", "code", "nobodys"),
    [
        ("the badge was 1344 and she was seen on the ward", "1344", False),
        ("and the drg for that admission is d r g four seventy today", "d r g four seventy", True),
        ("I told the man on the phone four four oh nine yesterday", "four four oh nine", False),
        ("they come from part 4471-B of the old series", "4471-B", True),
        ("it was 250000 naira in the end", "250000", True),
        ("stored as ISO 8601 in that file", "ISO 8601", True),
        ("tariff 8471.30.00 for laptops", "8471", True),
        ("his Medicare 2951 64420 1", "Medicare", True),
        ("post albuterol FEV1 +9 %", "FEV1 +", True),
        ("a91f0c3 is the head of main", "a91f0c3", True),
        ("the locator is QWZXKD", "QWZXKD", False),
        ("Reg (EC) 417/2009 says so", "417/2009", True),
        ("VO (EG) 417/2009 sagt es", "EG) 417/2009", True),
        ("the case 417/2009 is hers", "417/2009", False),
        ("ICE 417 to Ulm", "417", True),
        ("that's 71-66 and a rest", "71-66", True),
        ("the badge is 71-442", "71-442", False),
        ("the paint is ral 7021", "7021", True),
        ("partial plate KG58", "KG58", False),
        ("we saw NGC 7331 twice", "NGC 7331", True),
        ("Rovers    14 8 3 3 22 12 27", "14 8 3 3 22 12 27", True),
        ("call 06 12 34 56 78 or so", "06 12 34 56 78", False),
        ("and HIP 11767 rises", "11767", True),
        ("merged in PR 3310 today", "PR 3310", True),
        ("under EC 261/2004 you may", "EC 261/2004", True),
        ("painted in RAL 7035", "RAL 7035", True),
        ("mtu 1472 on the bridge", "1472", True),
        ("Elo after the match: 1944", "1944", True),
        ("row 9 is k2tog 14, yo", "k2tog 14", True),
        ("member PR 331 044 817", "PR 331 044 817", False),
        ("we have it under SI29KQ7XLM since the payment that failed", "SI29KQ7XLM", False),
    ],
)
def test_a_guess_is_held_against_the_same_excuses(text, code, nobodys):
    start = text.index(code)
    assert is_nobodys(text, start, start + len(code)) is nobodys


@pytest.mark.parametrize(
    ("said", "digits", "written"),
    [
        ("P 78 R 16 BP", 4, True),
        ("420 x 18", 5, True),
        ("k v one nine z r a", 2, False),
        ("4 4 1 7 oh 2", 6, False),
        ("9 3 0  4 5 8  2 2 1", 9, False),
        ("9  3  0  4  5  8", 6, True),
        ("12  345  678", 8, True),
    ],
)
def test_rows_of_values_are_not_spoken(said, digits, written):
    assert is_written(said, digits) is written


@pytest.mark.parametrize("sign", ["A", "1", "A1", "1 ", "A1 ", "a=1 ", "*1", "1-", "1  "])
def test_a_long_row_of_anything_is_read_in_one_go(sign):
    assert all(span.end - span.start < 400 for span in codes(sign * 20000 + "1"))
