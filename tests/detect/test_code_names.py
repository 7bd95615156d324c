"""In source code, manuals and packages what parts are called stays, and who is named in them goes."""

import copy

import pytest

from redactor import Redactor
from redactor.detect.code_names import called_in_code

CODE = """#include "./zorp/quarl-gcc/zib.h"
#ifndef QUARL_ZORP_BPF_H
#define NFZ_VLAN_MAXTTL 14
static int zorp_sk_num(struct quarl_hdr *hdr, size_t zidx) {
    uint16_t zidxlen = quarl_len(hdr, zidx);
    if (hdr->zmagic != ZORP_EMPTY) {
        return zorp_fail(hdr, zidx);
    }
    /* copies quarl_hdr */
    return zorp_ok(hdr);
}
"""
SCRIPT = """const quarlTtl = require('quarlttl')
module.exports = (zurl, zopts) => {
  const firstZat = lastZindexOf(zurl, '@')
  this.#zbuf = zopts.zparse(quarlTtl)
  for (const zkey of Object.keys(zopts)) {
    zopts.zset(zkey, firstZat)
  }
  return zurl
}
"""
MANUAL = """Usage: quarlzip [OPTION]... [FILE]
       quarlzip -Y sign [-f input_zkeyfile]
  -j, --zbzip2               filter the archive
      --no-zmtime            leave --zmtime alone
      --zsysroot=DIR         see zorpfs(5)
      --zxz, -zmaxdepth LEVELS
"""
PACKAGE = """Classifier: Development Status :: 4
Classifier: Natural Language :: English
Requires-Dist: quarl-zorp>=1.4; extra == 'zib'
Requires-Dist: zorpette>=3.0
Dynamic: license-file
Dynamic: summary
"""
LINES = [
    "SPDX-License-Identifier: LGPL-2.1-or-later",
    "License: GPL-2+",
    'languages = {"kk_KZ", "zu_ZA"}',
    "fixed by CVE-2021-44228 in v1.5.1.4",
    "under LGPL-2.1-or-later, the GNU Lesser General Public License",
]
GOES = [
    (CODE + "/* Author: Thorvald Brekke */\n", ["Thorvald", "Brekke"]),
    (CODE + "// TODO(quorvin): ask jaswinder about it\n", ["jaswinder"]),
    (CODE + 'zorp_mail(hdr, "Oluwaseun Adeyemi");\n', ["Oluwaseun", "Adeyemi"]),
    (
        SCRIPT + "  const lead = { name: 'Thorvald Brekke', phone: '415-555-0132' }\n",
        ["Thorvald", "415-555-0132"],
    ),
    (SCRIPT + "// Maintainer: Oluwaseun Adeyemi\n", ["Oluwaseun", "Adeyemi"]),
    (SCRIPT + "  seed({ first: 'Jaswinder', last: 'Thorvald' })\n", ["Jaswinder"]),
    (MANUAL + "\nWritten by Thorvald Brekke.\n", ["Thorvald", "Brekke"]),
    (MANUAL + "\nthanks -Oluwaseun\n", ["Oluwaseun"]),
    (PACKAGE + "Author: Thorvald Brekke\n", ["Thorvald", "Brekke"]),
    ("a1b2c3d (Thorvald Brekke 2024-03-01 10:00:00 +0000 1) int zorp(void) {\n" * 6, ["Thorvald"]),
    (SCRIPT + "const zowners = %w[thorvald quorvin]\nmy @zown = qw(jaswinder);\n", ["quorvin", "jaswinder"]),
    (SCRIPT + "  return <p>Thorvald</p>;\n", ["Thorvald"]),
    (SCRIPT + "const zre = /thorvald|quorvin/;\n", ["thorvald", "quorvin"]),
    ("host=pi-attic ip=192.168.1.42 owner=quorvin_b\n" * 5, ["quorvin_b"]),
    ('level=warn svc=auth msg="bad" user=glitterzorp77 attempts=3\n' * 5, ["glitterzorp77"]),
    ("*.js @thorvald-brekke\n/docs/ @oluwaseun\n", ["oluwaseun"]),
]


@pytest.mark.parametrize("text", [CODE, SCRIPT, MANUAL, PACKAGE, *LINES])
def test_what_programs_call_their_parts_stays(redactor: Redactor, text: str) -> None:
    assert copy.copy(redactor).redact_text(text) == text


@pytest.mark.parametrize(("text", "gone"), GOES)
def test_who_is_named_in_programs_goes(redactor: Redactor, text: str, gone: list[str]) -> None:
    redacted = copy.copy(redactor).redact_text(text)
    assert [said for said in gone if said in redacted] == []


def test_neither_prose_nor_logs_nor_settings_are_code() -> None:
    for text in (
        "Call Thorvald (quorvin),\nask jaswinder (the boss);\nfor quorvin (late):\nwith Oluwaseun (ill):\n"
        * 3,
        "user=quorvin ip=10.0.4.17 mac=zorp.zib\n" * 8,
        "@quorvin ping:\n@thorvald see:\n@jaswinder\n" * 3,
        SCRIPT + "const a = %w[thorvald quorvin]\nmy @b = qw(jaswinder);\n"
        "return <p>Thorvald</p>;\nconst c = /quorvin|x/;\n#define AUTHOR quorvin\n",
        "    user quorvin;\n    owner jaswinder;\n" * 8,
        "mysql -uquorvin\nthanks -jas\n-quorvin\n--thorvald\n" * 3,
    ):
        named = [text[start:end].strip("-") for start, end in called_in_code(text)]
        assert not {"quorvin", "jaswinder", "Thorvald", "Oluwaseun", "thorvald", "uquorvin", "jas"} & set(
            named
        ), text
