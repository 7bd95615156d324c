"""What tools of a system print in layouts of their own: lists of processes, mounts and packages, traces of calls, plans of a database.

A word is a program's by the whole line that it stands in (`openat(AT_FDCWD, "x", O_RDONLY) = 3`), never by itself; whose a process
or a file is, and what stands in a literal, is not judged here. Which digits stand somewhere never matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Stretch = tuple[int, int]

_ARCH = r"(?:all|amd64|arm64|armhf|i\d{3}|x86_64|aarch64|ppc64el|s390x|riscv64|noarch)"
_PACKAGE = r"[a-z0-9][a-z0-9.+-]{1,80}(?::[a-z0-9]{2,12})?(?: \((?:<<|<=|=|>=|>>) ?[\w.:+~-]{1,60}\))?"
_LINES = re.compile(
    # a process of `ps` and `top`: its numbers, and a thread of the kernel in brackets or what it is called behind its time
    r"^[\w.+-]{1,32} +(?P<pid>\d{1,7}) +\d{1,3}\.\d +\d{1,3}\.\d +\d{1,12} +\d{1,12} +\S{1,8} +[A-Z][A-Za-z<+]{0,5} +\S{1,8} +"
    r"\d{1,6}:\d\d (?P<thread>\[[\w/:.+<>-]{1,40}\]$)?"
    r"|^ *(?P<ids>\d{1,7}(?: +\d{1,7}){0,3}) +(?:\?|pts/\d{1,4}|tty\w{1,4}) +\d\d:\d\d:\d\d +"
    r"(?P<comm>(?=[^\n]{0,40}[\d/:_+])[\w:.+/-]{1,40}$)?"
    r"|^ *(?P<top>\d{1,7}) "
    r"(?=\S{1,32} +(?:\d{1,3}|rt) +-?\d{1,3} +\S{1,9} +\S{1,9} +\S{1,9} +[A-Z] +\d{1,4}\.\d +\d{1,3}\.\d +\d{1,6}:\d\d\.\d\d )"
    # what a process keeps in memory
    r"|^(?P<map>[0-9a-f]{8,16}-[0-9a-f]{8,16} [r-][w-][x-][ps] [0-9a-f]{8} [0-9a-f]{2,3}:[0-9a-f]{2} \d{1,12})(?= |$)"
    r"|^[A-Z][A-Za-z]{2,11}:\t(?P<mask>[0-9a-f]{16}(?:,[0-9a-f]{16}){0,8}|\d{1,7}(?:\t\d{1,7}){0,4})$"
    # a setting of the kernel
    r"|^(?P<set>(?:kernel|vm|fs|net|dev|abi|debug)(?:[./][\w-]{1,60}){1,8}) ?= ?(?P<to>-?\d{1,20}(?:[ \t]-?\d{1,20}){0,8}$)?"
    # a package
    rf"|^[a-z][a-zA-Z-]{{1,2}} {{1,3}}(?P<package>[a-z0-9][a-z0-9.+-]{{1,80}}(?::{_ARCH})? {{1,60}}\d\S{{0,60}}) {{1,40}}{_ARCH}(?= )"
    rf"|^ {{0,4}}(?:Pre-Depends|Depends|Breaks|Replaces|Conflicts|Enhances|Built-Using): (?=[^\n]{{0,300}}(?:[\d(]|[a-z]-[a-z]))"
    rf"(?P<needs>{_PACKAGE}(?:(?:,| \|) {_PACKAGE}){{0,80}})$"
    r"|^(?P<installed>[A-Za-z][\w.-]{0,60} {2,60}\d{1,4}(?:\.\d{1,4}){1,3}) +/\S{1,300}(?: pip)?$"
    r"|^(?P<version>(?=\S{0,40}[\d_-])[A-Za-z][\w.-]{0,60} {2,60}\d{1,4}\.\d{1,4}\.(?:\d|\d{3}))$"
    # a frame, an instruction, a register
    r"|^ {0,8}\d{1,4}: {1,8}0x[0-9a-f]{4,16} - (?P<frame>[\w:<>{} $.&*,]{1,400})$"
    r"|^#\d{1,4} {1,3}(?:0x[0-9a-f]{4,16} in )?(?P<gdb>[A-Za-z_~][\w:~<>]{0,200})(?= ?\((?:\)|\w{1,40}=))"
    r"|<\+\d{1,6}>:\t(?P<op>[a-z]\w{1,12}(?:[ \t][^\n\"'@]{0,80})?)$"
    r"|^(?P<register>(?:[a-z]{2,3}|[a-z]{1,2}\d{1,2}|eflags|[fg]s_base) {2,16}0x[0-9a-f]{1,16} {1,20}(?:-?\d{1,20}$)?)"
    r"|^(?P<mount>\d{1,6} \d{1,6} \d{1,4}:\d{1,6}) /\S{0,300} /\S{0,300} r[wo],"
    r"[^\n]{0,300} - (?P<filesystem>[a-z][a-z0-9.]{1,30}(?: [a-z][a-z0-9.]{1,30}(?= r[wo]))?)(?= \S)"
    r"|^\[[\w,#:-]{2,80} @ 0x[0-9a-f]{6,16}\] (?P<av>[a-z][a-z0-9]{0,20}(?:_[a-z0-9]{1,20}){1,6})(?=[: =])"
    r"|^(?P<told>(?:--|==|\*\*)\d{1,7}(?:--|==|\*\*))(?= |$)"
    r"|^ {1,8}[0-9a-f]{1,16}:\t(?P<bytes>(?:[0-9a-f]{2} ){1,16})(?= |\t|$)"
    r"|^import time: +(?P<imported>\d{1,9} \| +\d{1,9}) \| +(?P<module>\w{1,60}(?:\.\w{1,60}){0,8})$"
    r"|^(?P<slab>[A-Za-z][\w.:-]{1,40}) +\d{1,9} +\d{1,9} +\d{1,9} +\d{1,6} +\d{1,6} : (?P<tuned>tunables[ \d]{1,60}: slabdata)"
    # how a codec or a format is listed
    r"|^ (?P<codec>[D.][E.][VASDT.][I.][L.][S.] [a-z0-9_]{2,24}) {1,20}(?=\S)"
    r"|^ {2}(?P<lib>lib\w{3,20} {1,10}\d{1,3}\. ?\d{1,3}\.\d{1,3} / {1,2}\d{1,3}\. ?\d{1,3}\.\d{1,3})$"
    # in front of a line of Java's
    r"|^(?:\[\d{1,9}\.\d{3}s\])?\[(?:trace|debug|info|warning|error) {0,4}\]"
    r"(?P<tags>\[[a-z][a-z0-9]{0,20}(?:,[a-z][a-z0-9]{0,20}){0,6} {0,40}\])"
    # a directive of the C preprocessor
    r"|^[ \t]{0,8}(?P<directive># {0,6}(?:elif|endif|ifdef|ifndef|undef|pragma)\b(?: {1,3}defined)?)",
    re.MULTILINE,
)
_CALL = re.compile(
    r"^(?:\[pid +(?P<pid>\d{1,7})\] |(?P<by>\d{1,7}) +)?(?:\d\d:\d\d:\d\d(?:\.\d{1,9})? |\d{10}\.\d{6} )?"
    r"(?P<call>[a-z_][a-z0-9_]{1,30})\((?P<said>[^\n]{0,2000})\) {1,60}= (?P<result>-?\d{1,20}|0x[0-9a-f]{1,16}|\?)(?= |$)",
    re.MULTILINE,
)
"""A call of the system as `strace` tells it, with what it came to."""
_PLAN = re.compile(
    r"^[ \t]{1,80}(?:Output|Join Filter|Filter|(?:Hash|Index|Merge|Recheck|TID) Cond|(?:Sort|Group|Presorted|Cache) Key"
    r"|One-Time Filter|Order By|Partitions): (?P<said>[^\n]{1,4000})",
    re.MULTILINE,
)
"""What a step of PostgreSQL's plan does."""
_LITERAL = re.compile(r"\"(?:[^\"\\]|\\.)*\"?|'(?:[^'\\]|\\.|'')*'?")
_OF_A_CALL = re.compile(
    r"(?<![\w@.-])(?:[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,5}|[a-z]\w{0,30}(?==)|0x[0-9a-f]{1,16}|\d{1,20})(?![\w@-]|\.\w)"
)
"""Constants, members and numbers."""
_COLUMN = re.compile(r"(?<![\w@.-])[A-Za-z_]\w{0,60}\.[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60})?(?![\w@.-])")
_MOUNTED = re.compile(
    r"(?: type (?P<type>[a-z0-9_.]{2,20}) \(|[(\s])(?P<options>(?:rw|ro)(?:,[a-z]\w{1,30}(?:=[^\s,()]{1,2000})?){1,40})(?=[)\s]|$)"
)
_OPTION = re.compile(
    r"(?P<v>[a-z]\w{1,30}(?:=(?:\d{1,12}|0x[0-9a-f]{1,16}|\d{1,12}[kmgKMG%]))?)(?:=[^,]{0,2000})?(?:,|$)"
)
_FRAGMENT = re.compile(
    r"^[ \t]{0,40}(?:WHERE|AND|OR|ON|ORDER BY|GROUP BY|HAVING|WHEN|CASE|ELSE|FROM"
    r"|(?:(?:LEFT|RIGHT|INNER|FULL|CROSS) )?(?:OUTER )?JOIN)\b"
    r"(?=[^\n]{0,400}(?:[=<>]| AS | ON | BY | IN \(|pg_))(?P<said>[^\n]{1,2000})",
    re.MULTILINE,
)
"""A line within a statement, where it stands by itself."""
_ALIASED = re.compile(r"(?<![\w@.'-])[a-z]{1,4}\.[a-z][a-z0-9_]{1,60}(?![\w@.'-])")
_FLAGS = re.compile(
    r"(?<![\w@.|-])[A-Z]{1,12}_[A-Z0-9_]{2,30}(?:\|(?:[A-Z]{1,12}_[A-Z0-9_]{2,30}|\d{4,6})){1,20}(?![\w@.|-])"
)
"""Constants that are put together, of two words each: a record with strokes between its fields is none."""
_CIPHER = (
    r"(?:AES|SHA|RSA|EDH|ADH|AECDH|EC?DHE?|PSK|[ED]?C?DSA|DSS|SRP|CHACHA|POLY|CAMELLIA|ARIA|GCM|CCM|CBC|MD"
    r"|\d?DES|RC|NULL|WITH)?\d{0,4}"
)
"""A part of a cipher suite's name."""
_WORDS = re.compile(
    r"(?<![\w@./-])pg_[a-z0-9_]{2,60}(?![\w@-])"  # PostgreSQL's own
    r"|\b(?:OID|oid) \d{1,10}(?![\w-])|\b(?:P?PID|PORT|[Tt]gid|TGID)[ =:]{1,2}\d{1,7}(?![\w-])"
    r"|(?<![\w@.-])(?:cp|pp|py)\d{1,4}(?:\.(?:cp|pp|py)\d{1,4}){0,3}-(?:(?:cp|pp)\d{1,4}[a-z]{0,2}|abi\d|none)-"
    r"(?:any|(?:(?:many|musl)?linux|macosx|win)[\w.]{0,60})(?![\w@-])"  # a wheel's tags
    r"|\b(?:yuv[aj]?\d{3}p\d{0,2}|gbra?p\d{0,2}|(?:rgb|bgr|gray)\d{1,3})(?:le|be)?\b|(?<![\w@-])type:'\w{4}' parent:'\w{4}'"
    r"|(?<![\w@.-])[\w.-]{2,80}:[\w.-]{2,80}:(?:jar|pom|war|maven-plugin|bundle|test-jar)(?::[\w.-]{1,40}){1,3}(?![\w@])"  # of Maven
    r"|(?<=\w)\.(?:c|cc|cpp|cxx|s|rs|go|f90)\.(?:o|obj|d|gch|gcno)(?![\w@-]|\.\w)|(?<![\w@.-])(?:\.{0,2}/)?CMakeFiles(?=/)"
    r"|\b(?:cc?|cpp|hpp|cxx)(?=:\d{1,6}:\d{1,5}: (?:error|warning|note|fatal))"
    r"|%[re]?(?:[a-ds]x|[sd]i|[sbi]p|\d{1,2}[dwb]?|[xyz]mm\d{1,2})\b"
    r"|(?<![\w.-])@[A-Z][A-Z0-9]{0,20}(?:(?:_[A-Z0-9]{1,20}){1,5}@(?!\w)|@(?=[A-Z_]))"  # a place to fill, of CMake and Autoconf
    rf"|(?<![\w@.-])(?=[A-Z])(?=[A-Z\d_-]{{0,60}}(?:AES|SHA|RSA|PSK|DSA|CHACHA|CAMELLIA|ARIA|MD\d|DES|RC\d))(?:(?:TLS|SSL)_)?"
    rf"{_CIPHER}(?:[_-]{_CIPHER}){{1,8}}(?![\w@-])"
    r"|\b0x[0-9a-f]{4,16} \([\w.+-]{1,60}\.so(?:\.\d{1,4}){0,3}:\w{1,60}\)|\bredirected to 0x[0-9a-f]{4,16} \(\w{1,60}\)"
    r"|\b(?:Checking|reflog|sha\d?|SHA\d?) [0-9a-f]{40}(?:->[0-9a-f]{40})?(?![\w-])|(?<![\w.-])\d{1,20} ns\b"
    r"|\bstd::\w{1,40}|(?<=JOIN )[a-z_][\w.]{0,60}(?: AS)?(?: \w{1,4})? ON \w{0,4}(?=\.)"
    r"|\b(?:SSL|TLS)v\d(?:\.\d)?(?![\w.-])"
    r"|(?<![\w.-])\d{1,9} (?:[a-z]{4,12} ){0,2}(?:packets|segments|sockets|acks|datagrams|octets|messages|connections)\b"
    r"|(?<![\w.-])\d{1,12} [kKMGT]i?B(?![\w-])"
)
"""Words and numbers that only a program writes so."""
_MAY = re.compile(r"[:=|%@(\[_#]|\d[ .]|0x| {2}|\.\w|-[A-Z]|TLS|SSL")


def printed(text: str) -> Iterator[Stretch]:
    """The stretches of a text that a tool of the system printed of its own; they may overlap.

    >>> text = 'openat(AT_FDCWD, "/home/lena/x", O_RDONLY|O_CLOEXEC) = 3'
    >>> [text[start:end] for start, end in printed(text)]
    ['openat', '3', 'AT_FDCWD', 'O_RDONLY', 'O_CLOEXEC', 'O_RDONLY|O_CLOEXEC']
    """
    if not _MAY.search(text):
        return
    for found in _LINES.finditer(text):
        yield from (found.span(group) for group, said in found.groupdict().items() if said)
    for found in _CALL.finditer(text):
        yield from (found.span(group) for group in ("pid", "by", "call", "result") if found[group])
        yield from _outside(text, *found.span("said"), _OF_A_CALL)
    for found in _PLAN.finditer(text):
        yield from _outside(text, *found.span("said"), _COLUMN)
    for found in _FRAGMENT.finditer(text):
        yield from _outside(text, *found.span("said"), _ALIASED)
    for found in _MOUNTED.finditer(text):
        if found["type"]:
            yield found.span("type")
        yield from (option.span("v") for option in _OPTION.finditer(text, *found.span("options")))
    yield from (found.span() for found in _FLAGS.finditer(text))
    yield from (found.span() for found in _WORDS.finditer(text))


def _outside(text: str, start: int, end: int, what: re.Pattern[str]) -> Iterator[Stretch]:
    """What stands outside of literals."""
    for literal in (*_LITERAL.finditer(text, start, end), None):
        stop = end if literal is None else literal.start()
        yield from (found.span() for found in what.finditer(text, start, stop))
        start = stop if literal is None else literal.end()
