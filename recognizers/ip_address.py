"""Internet address, version 4 (RFC 791) and version 6 (RFC 4291 text form); not a version number such as "version 1.2.3.4"."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from recognizers.base import Candidate, Needs, Pattern, PatternEntityRecognizer

_Interface = ipaddress.IPv4Interface | ipaddress.IPv6Interface
_METADATA = ipaddress.IPv4Address("169.254.169.254")
_HOST = 30
"""The longest prefix of a network that has more than one or two hosts."""
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_NOT_VERSION = (
    r"(?<!\b(?:version|ver|release|build|firmware|sdk|rev|v)\.?[\"']?[ :=]{0,3}[\"']?v?)"
    r"(?:(?<![A-Za-z]/)|(?=[\d.]{7,15}:\d))"
)


class IpAddress(PatternEntityRecognizer):
    """Finds IP_ADDRESS."""

    entity = "IP_ADDRESS"
    patterns = (
        Pattern(
            "v4",
            rf"(?<![\w.-]){_NOT_VERSION}(?:{_OCTET}\.){{3}}{_OCTET}(?:/[12]?\d|/3[0-2])?(?!\w|[.-]\d|/\d)",
            0.85,
            needs=Needs(cluster=4, literals=(".",)),
        ),
        Pattern(
            "v6",
            r"(?<![\w:.])(?=[0-9a-f:]{0,40}\d)(?:[0-9a-f]{0,4}:){2,8}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![\w:])",
            0.85,
            needs=Needs(literals=(":",)),
        ),
    )
    needs = Needs(digits=1, literals=(".", ":"))

    def candidates(self, text: str) -> Iterable[Candidate]:
        """Yield the matches that parse as an address."""
        for found in super().candidates(text):
            one = _parsed(text[found.start : found.end])
            if one is not None and not _means_the_same(one):
                yield found


def is_everybodys(text: str) -> bool:
    """Whether a text is an address that means the same on every machine.

    >>> [is_everybodys(text) for text in ("127.0.0.1", "0.0.0.0", "::1", "255.255.255.0", "10.0.0.0/8", "10.0.0.7", "203.0.113.9")]
    [True, True, True, True, True, False, False]
    """
    one = _parsed(text) if "." in text or "::" in text else None
    return one is not None and _means_the_same(one)


def _parsed(text: str) -> _Interface | None:
    try:
        return ipaddress.ip_interface(text)
    except ValueError:
        return None


def _means_the_same(one: _Interface) -> bool:
    """Whether it is one of RFC 6890: the machine itself, any, a mask, a group, the metadata service of clouds.

    So does a whole private network (10.0.0.0/8).
    """
    if one.ip.is_loopback or one.ip.is_unspecified:
        return True
    if isinstance(one, ipaddress.IPv6Interface):
        return False
    network = one.network
    is_block = network.prefixlen < _HOST and one.ip == network.network_address and network.is_private
    return one.ip.is_multicast or one.ip.is_reserved or one.ip == _METADATA or is_block
