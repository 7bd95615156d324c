"""Wallet addresses: Bitcoin base58 and bech32 (BIP 13, 173), Ethereum (EIP-55), Tron, Ripple, Litecoin, Monero by shape."""

from __future__ import annotations

from stdnum import bitcoin

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

# An address of a Bitcoin wallet without any capital, as a hexadecimal id is one, would be one of a hundred million.
_B58 = "1-9A-HJ-NP-Za-km-z"


class Crypto(PatternEntityRecognizer):
    """Finds CRYPTO."""

    entity = "CRYPTO"
    patterns = (
        Pattern(
            "bitcoin",
            rf"(?-i)(?<!\w)[13](?=[1-9a-z]{{0,34}}[A-Z])[{_B58}]{{25,34}}(?!\w)",
            0.5,
            needs=Needs(literals=("1", "3")),
        ),
        Pattern(
            "bitcoin, its capitals lost",
            rf"(?-i)(?<!\w)[13][{_B58}]{{25,34}}(?!\w)",
            0.25,
            needs=Needs(literals=("1", "3")),
            checks=False,
        ),
        Pattern(
            "bech32",
            r"(?-i)(?<!\w)(?:bc1|tb1|ltc1|addr1|stake1|cosmos1|osmo1|bnb1)[02-9ac-hj-np-z]{11,103}(?!\w)",
            0.8,
            needs=Needs(literals=("bc1", "tb1", "ltc1", "addr1", "stake1", "cosmos1", "osmo1", "bnb1")),
        ),
        Pattern("ethereum", r"(?<!\w)0x[a-f0-9]{40}(?!\w)", 0.85, needs=Needs(literals=("0x",))),
        Pattern(
            "transaction",
            r"\btx(?:n|id)?\b[^\n]{0,12}?(?P<v>(?:0x)?[a-f0-9]{64})(?!\w)",
            0.7,
            needs=Needs(words=words("tx txn txid")),
        ),
        Pattern(
            "others",
            rf"(?-i)(?<!\w)(?:T[{_B58}]{{33}}|r[{_B58}]{{24,34}}|[LM][{_B58}]{{26,33}}|4[0-9AB][{_B58}]{{93}})(?!\w)",
            0.3,
            needs=Needs(literals=("T", "r", "L", "M", "4")),
        ),
    )
    context_words = (
        "wallet",
        "bitcoin",
        "btc",
        "ethereum",
        "eth",
        "crypto",
        "litecoin",
        "ltc",
        "tron",
        "trx",
        "usdt",
        "xrp",
        "monero",
    )
    needs = Needs(digits=3, mixed=True)

    def validate(self, text: str) -> bool | None:
        """Whether a Bitcoin address' checksum holds; None for other chains."""
        return bool(bitcoin.is_valid(text)) if text[0] in "13" else None
