"""What tools of a system print stays, and whose it is goes."""

import pytest

from redactor import Redactor
from redactor.detect.printed import printed

STAYS = [
    'quorvat(AT_QDCWD, "/usr/lib/locale/C.utf8/LC_TIME", O_RDQUO|O_CLOEXEC) = -1 ENOENT (No such file or directory)',
    'newquorvat(3, "", {st_mode=S_IFQUO|0644, st_size=353616, ...}, AT_EMPTY_PATH) = 0',
    "cgroup on /sys/fs/cgroup/systemd type cgroup (rw,relatime,quorvatime,name=systemd)",
    "/dev/vda on / type extq (rw,relatime,discard,quorv_strict,resuid=65534)",
    "7fec8226a000-7fec8226b000 r--p 00000000 fe:00 329633                     /usr/lib/locale/C.utf8/LC_ADDRESS",
    "CommitLimit:    12342040 kB",
    "CapInh:\t0000000000000000",
    "Tgid:\t30426",
    "net.bridge.bridge-nf-call-quorvtables = 1",
    "ii  quorvutils     5.7-0.5     amd64        Miscellaneous utilities",
    "root        52  0.0  0.0      0     0 ?        S    06:06   0:00 [quorvrng]",
    "  28051 28051 28051 ?        00:00:00     bash",
    "  35:     0x7f5e1e36d24a - __libc_quorv_call_main",
    "   0x0000555555555174 <+39>:\tquorl   $0x1,-0x20(%rbp)",
    "  Output: s.quorvid, s.pid, q.quorvstart",
    '2026-11-23 17:13:35.904 UTC [30931] DEBUG:  building index "pg_quorv_3118_index" on table "pg_quorv_3118" serially',
    "[0.046s][info][quorvinflation ] In-use monitor info:",
    "The POM for org.quorvhaus.plexus:plexus-utils:jar:1.4.1 is missing, no dependency information available",
    "Reaping winning child 0x5590cb969170 PID 29956",
    "dial tcp 127.0.0.1:8080: connect: connection refused",
    "Cannot connect to the daemon at unix:///var/run/docker.sock. Is it running?",
    "DHE-PSK-AES128-CCM8 is not supported",
    "40 31 0:37 / /sys/fs/cgroup/quorvd rw,relatime - quorvfs cgroup rw,name=quorvd",
    "rbx            0x7fffffffe7f8      140737488349176",
    "--30501-- REDIR: 0x48fc7d0 (libc.so.6:quorvspn) redirected to 0x48381b0 (_vgnU_quorv_wrapper)",
    "LEFT JOIN quorvs q ON q.quorvid = o.jqid",
    "WHERE c.quorvkind IN ('r','p','t','s','')",
    'Get "http://localhost:8080/api?timeout=32s": connection refused',
    "using github.com/quorvcorp/hcl/v2 v2.23.0",
    "gcc -quiet -imultiquorv x86_64-linux-gnu -quorvdir out -D_GNU_SOURCE -dumpbase-ext .x -std=c++17",
    "import time:      2154 |       2154 |       _quorvssl",
    "anon_quorv             682    702    104   39    1 : tunables    0    0    0 : slabdata     18     18      0",
    "17:42:29.917886 getquorvid()                = 7509",
    "    2012:\t48 83 c4 08          \tadd    $0x8,%rsp",
    "Considering target file 'CMakeFiles/depend.make'.",
]
GOES = [
    ("chown(thorvald) = 0", ["thorvald"]),
    ('openat(AT_FDCWD, "/home/thorvald/x", O_RDONLY) = 3', ["thorvald"]),
    ("thorvald   28051  0.0  0.0   5132  4160 ?        Ss   17:11   0:00 [kworker/0:1]", ["thorvald"]),
    (" 28051 thorvald  20   0    5132   4160   3000 S   0.0   0.0   0:00.00 bash", ["thorvald"]),
    ("//srv/share on /mnt type cifs (rw,relatime,username=thorvald,uid=1000)", ["thorvald"]),
    ("Depends: thorvald", ["thorvald"]),
    ("thorvald  12.03.84", ["thorvald", "12.03.84"]),
    ("net.owner = thorvald", ["thorvald"]),
    ("user.phone = 4155550132", ["4155550132"]),
    ("  Filter: (o.owner = 'Thorvald Brekke'::text)", ["Thorvald", "Brekke"]),
    (
        "2026-11-23 17:13:43.280 UTC [31006] LOG:  statement: select id from t where name = 'Thorvald Brekke'",
        ["Thorvald", "Brekke"],
    ),
    ("# if thorvald calls, tell jaswinder", ["thorvald", "jaswinder"]),
    ("unix:///home/thorvald/run.sock", ["thorvald"]),
    ("it: asset tags LT-31962 LT-31963 MB-00931", ["LT-31962", "LT-31963"]),
    ("or my handle pal0mita", ["pal0mita"]),
    ("Phone:\t4155550132", ["4155550132"]),
    ("#0  thorvald (jaswinder) at the desk", ["thorvald"]),
    ("THORVALD|QUORVIN|JASWINDER", ["THORVALD", "JASWINDER"]),
    ("AND j.thorvald said so (hello)", ["thorvald"]),
    ("hi there --thorvald and -oluwaseun", ["thorvald", "oluwaseun"]),
    ("thorvald@openssh.com and http://localhost:8080/api/users/thorvald", ["thorvald"]),
    ("thorvald.cpp was written by thorvald", ["thorvald"]),
    ("github.com/marta/app v1.2.3", ["marta"]),
    ("@THORVALD@ sent a message", ["THORVALD"]),
]


@pytest.mark.parametrize("line", STAYS)
def test_what_a_tool_prints_stays(redactor: Redactor, line: str) -> None:
    assert redactor.redact_text(line) == line


@pytest.mark.parametrize(("line", "gone"), GOES)
def test_whose_it_is_goes(redactor: Redactor, line: str, gone: list[str]) -> None:
    redacted = redactor.redact_text(line)
    assert [said for said in gone if said in redacted] == []


def test_literals_and_words_of_no_layout_are_not_judged():
    for text in (
        "thorvald",
        "chown(thorvald)",
        "mount owner=thorvald",
        "owner thorvald, 12",
        "-rw-r--r-- 1 thorvald staff",
    ):
        assert list(printed(text)) == [], text
