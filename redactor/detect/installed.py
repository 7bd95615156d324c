"""What is installed on a machine, as its logs name it: files of the system, packages, their versions, programs.

`/usr/bin/keytool`, `libssl3:amd64 (3.0.16-1~deb12u1)`, `node_modules/@scope/part`, `part@11.19.1`. To a language model such words
are people and codes. A folder that may be called after somebody (`/home`, `/var/mail`) is none of the system's, nor is a word of which
anybody is called. Which digits stand somewhere never matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.listed import is_called

Stretch = tuple[int, int]

_ARCH = r"(?:amd64|arm64|armhf|armv7l|aarch64|i[3-6]86|x86_64|ppc64(?:le|el)?|s390x|riscv64|noarch)"
_PART = r"[\w.+@:~%=,-]{1,100}"
_OF_SOMEBODY = r"(?!\S{0,300}/(?:home|users?|mail|crontabs?|sudoers\.d|authorized_keys(?:\.d)?|profiles?|uploads?|people)/)"
_SURE_VERSION = (
    r"(?:\d{1,2}:)?\d{1,8}(?:\.\d{1,8}){0,5}(?:-\d{1,10}(?:\.\d{1,8}){0,4})?"
    r"(?:[+~.-](?:deb|dfsg|ubuntu|really|git|svn|rc|alpha|beta|pre|bpo|el|fc|nmu|build|b|ds|nodesource|cvs|repack|orig)\w{0,20}){1,5}"
    r"(?:[-+~.]\w{1,24}){0,4}"
)
_SYSTEM = re.compile(
    rf"(?<![\w.~/-])(?:file:/{{0,2}}|[A-Za-z]{{1,30}}=)?{_OF_SOMEBODY}/(?P<usr>(?:usr|s?bin|lib(?:32|64|x32)?|proc|sys|dev(?!/shm)|boot)\b)?"
    rf"(?(usr)|(?:etc|snap|nix|var/(?:lib|cache|lock|backups)|run/(?!user)))(?:/{{1,2}}{_PART}){{0,16}}/?"
)
"""A file of the system; below `/usr` and its like every one is a program's."""
_PACKAGE = re.compile(
    rf"(?<![\w@/-])[a-z0-9][a-z0-9.+-]{{1,80}}(?::{_ARCH})? \((?:<=|>=|<<|>>|=)? ?"
    rf"(?=[^(),\n]{{0,60}}(?:\.\d{{1,8}}[.-]\d|[+~]))\d[\w.:+~-]{{2,60}}(?:, (?:automatic|\d[\w.:+~-]{{2,60}}))?\)"
    rf"|(?<![\w@/-])[a-z0-9][a-z0-9.+-]{{1,80}}:{_ARCH}\b(?: (?:<none>|\d[\w.:+~-]{{0,60}})(?!\S)){{0,2}}"
    rf"|(?<![\w@/-])[a-z0-9][a-z0-9.+-]{{1,80}}:(?:all|any|native) (?:<none>|\d[\w.:+~-]{{0,60}})(?!\S)"
    rf"|(?<![\w@])(?:[.\d]{{1,6}}/)?[\w.+~%-]{{2,160}}[_.-](?:{_ARCH}|all)\.(?:u?deb|rpm|apk)\b"
    r"|(?<![\w@/])(?:[.\d]{1,6}/)?[a-z][\w.+-]{1,80}[_-]v?\d{1,8}(?:\.\d{1,8}){1,4}[\w.+~-]{0,60}"
    r"\.(?:deb|rpm|apk|whl|jar|gem|crate|nupkg|tgz|tar\.(?:gz|xz|bz2|zst))\b"
    r"|(?<![\w@.])(?:@[a-z0-9][\w.-]{0,60}/)?[a-z][\w.-]{0,80}@[\^~]?(?!(?:\d{1,3}\.){3}\d)\d{1,5}(?:\.\d{1,5}){1,2}"
    r"(?:-[\w.]{1,30})?(?![\w@])"
    rf"|(?<![\w@.]){_SURE_VERSION}(?![\w@])"
    r"|(?<![\w@/-])lib[\w.+-]{1,60}\.(?:so(?:\.\d{1,6}){0,4}|a|la|dylib)\b"
    r"|(?<![\w@/.-])(?=[a-z0-9.+-]{0,60}[\d-])lib[a-z0-9][a-z0-9.+-]{2,60}(?![\w@])"
)
"""A package with its architecture or version, or as a file; a shared library."""
_TOLD = re.compile(
    r"\b(?:pthread|thread|lwp|tid)(?: id)?[:= ]{1,2}\d{1,20}(?![\w-])"
    r"|\b(?:commit|tree|blob|tag|parent|object|index|HEAD(?: is now at)?) [0-9a-f]{7,64}(?![\w-])"
    r"|(?<![\w@.-])[a-z]{1,20}(?:_[a-z0-9]{1,20}){2,8}(?= ?= ?\S|: ?(?:-?\d{1,9}(?:\.\d{1,9})?|true|false|null)[.,]?$)"
    r"|\[[a-z]\w{0,30}/[\w:.+-]{1,40}\]"  # a thread of the kernel
    r"|^\[\d{1,8}:\d{1,8}:\d{4}/\d{6}\.\d{3,6}:[A-Z]{3,10}\d?:"  # in front of a line of Chromium
    r"|^\d{1,6}\.\d{9}:[a-z][a-z ]{2,30}:"  # and of rsyslog's own
    r"|(?<![\d-])\d{4}-\d\d-\d\dT\d\d[_-]\d\d[_-]\d\d(?:[_.-]\d{3,6})?Z"  # when a file was made, in its name
    r"|(?<![\w.~-])/tmp/tmp[._]?\w{6,12}(?![\w.-])",
    re.MULTILINE,
)
"""What programs tell of themselves."""
_NAMED = re.compile(
    r"(?:(?<=/)|(?<![\w.@/-]))(?:node_modules|site-packages|dist-packages|__pycache__|\.cargo/registry|pkg/mod|\.m2/repository)"
    rf"(?:/{_PART}){{1,16}}/?"
    r"|(?<![\w.@/~-])(?:\./)?(?:src|lib|bin|docs?|include|internal|cmd|pkg|dist|scripts?|tests?|man|locale|vendor|build|target)/"
    rf"(?:{_PART}/){{0,8}}[\w.+@:~%=,-]{{0,100}}\.(?:md|[cm]?[jt]sx?|py[cio]?|cc?|cpp|hh?|hpp|go|rs|rb|java|kt|pl|pm|sh|cmd|ps1"
    r"|html?|s?css|json|ya?ml|toml|xml|ini|conf|cmake|map|proto|sql|mo|po|1|gz)(?![\w@])"
    r"|\b(?:modules?|entry points?|symbols?|functions?|methods?|packages?|plugins?|librar(?:y|ies)|components?|codecs?|filters?"
    r"|encoders?|decoders?|options?|parameters?|variables?|propert(?:y|ies)|settings?|attributes?|opcodes?|commands?|objects?|daemons?)"
    r" [\"'`‘](?=[a-z_.$*/-]|[A-Z]{1,9}[a-z]{1,20}[A-Z_])[\w.$:*/-]{1,80}[\"'`’]"
    r"|\bpackages? (?=[a-z0-9.+]{0,60}-)[a-z0-9][a-z0-9.+-]{2,60}(?![\w@])"
    r"|(?<![\w.@/-])(?P<top>org|com|io|net|java|javax|jdk|sun|kotlin|scala|android|androidx)\.(?:[A-Za-z0-9]\w{0,40}\.){1,8}"
    r"[A-Za-z_]\w{0,60}(?:\$\w{1,60}){0,4}(?![\w.@-])"
    r"|(?<![\w.@/-])(?:github\.com|gitlab\.com|golang\.org|google\.golang\.org|gopkg\.in|k8s\.io|go\.[a-z]{3,20}\.[a-z]{2,4})"
    r"(?:/[\w.-]{1,60}){1,5}[@ ]v\d{1,4}\.\d{1,4}\.\d{1,4}(?:[-+][\w.+-]{1,60})?(?![\w@/])"
    r"|(?<![\w.@/-])(?:java|javax|jdk|sun|kotlin|scala)/(?:[a-z]\w{0,40}/){1,8}[A-Z]\w{0,60}(?:\$\w{1,60}){0,4}(?![\w.@/-])"
    r"|(?<![\w@])[A-Za-z_~]\w{1,60}(?:::~?[A-Za-z_]\w{0,60}){1,6}"
    r"|^[ \t]{2,40}[_a-z][\w$]{1,40}(?=: [^\n]{0,200},[ \t]*$)"
    r"|(?<![\w@])@[a-z0-9][\w.-]{0,60}/[a-z0-9][\w.-]{1,80}(?![\w@])"
    r"|(?<![\w@./-])[a-z]\w{0,40}\.(?:c|cc|cpp|cxx|h|hpp|go|rs|java|py|js|ts|rb|kt|swift|php)(?=: )",
    re.MULTILINE,
)
"""Parts of programs, which somebody may have called after a person: modules, symbols, sources, classes, keys of a dump."""
_LIBRARY = re.compile(r"(?<![\w.@/-])lib[a-z]{4,30}(?![\w@])")
_NAME = re.compile(r"[^\W\d_]{3,}")
_WORD = re.compile(r"(?<![\w.@/-])[a-z]{3,40}(?![\w@])")


_SET = re.compile(r"(?:(?<=^)|(?<=, )|(?<=\] )|(?<=: ))(?P<v>[a-z]\w{1,30})(?= = [^\s,])", re.MULTILINE)
_OPTION = re.compile(r"(?:(?<=\s)|(?<=\s['\"]))--?[a-z][a-z\d]{1,24}(?:-[a-z\d]{1,24}){0,5}(?=[\s'\"=]|$)")
_MAY = re.compile(r"[/@_=~+\[\d\"`‘]|lib|::|[a-z]\.[A-Za-z]|^[ \t]{2}|[a-z] '", re.MULTILINE)
_MANY = 4
"""So many settings or options in a text are a program's, and none of their names is anybody's."""


def installed(text: str) -> Iterator[Stretch]:
    """The stretches of a text that name what is installed; they may overlap and are in no order.

    >>> text = "Unpacking quarl3:amd64 (3.0.16-1~deb12u1) into /usr/bin/quarl, /home/lena/x"
    >>> [text[start:end] for start, end in sorted(installed(text))]
    ['quarl3:amd64 (3.0.16-1~deb12u1)', '/usr/bin/quarl']
    """
    if not _MAY.search(text):
        return
    programs: set[str] = set()
    for found in _SYSTEM.finditer(text):
        path = found.group().rstrip(":,./")
        yield found.start(), found.start() + len(path)
        if found["usr"]:
            last = path.rpartition("/")[2]
            programs.update(word.lower() for word in _NAME.findall(last) if not is_called(word))
    if programs:
        yield from (found.span() for found in _WORD.finditer(text) if found.group() in programs)
    yield from (found.span() for found in _PACKAGE.finditer(text))
    yield from (found.span() for found in _TOLD.finditer(text))
    for found in _NAMED.finditer(text):
        if not any(map(is_called, _NAME.findall(found.group().removeprefix(found["top"] or "")))):
            yield found.span()
    options = list(_OPTION.finditer(text))
    if len(options) >= _MANY:
        yield from (
            found.span() for found in options if not any(map(is_called, _NAME.findall(found.group())))
        )
    settings = list(_SET.finditer(text))
    if len(settings) >= _MANY:
        yield from (found.span("v") for found in settings if not is_called(found["v"]))
    for found in _LIBRARY.finditer(text) if "lib" in text else ():
        if not (is_called(found.group()) or is_common(found.group())):
            yield found.span()
