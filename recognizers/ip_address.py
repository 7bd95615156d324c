"""Internet address, version 4 (RFC 791) and version 6 (RFC 4291 text form); not a version number such as "version 1.2.3.4"."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

from recognizers.base import Candidate, Needs, Pattern, PatternEntityRecognizer

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
            try:
                ipaddress.ip_interface(text[found.start : found.end])
            except ValueError:
                continue
            yield found
