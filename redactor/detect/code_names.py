"""What programs and their manuals call their own parts: identifiers in source code, options, programs, locales, licences.

`ossl_check_type(sk, idx)`, `const originUrl = (giturl) => {`, `-maxdepth LEVELS`, `xfs(5)`, `kk_KZ`, `LGPL-2.1-or-later`. To a
language model such words are logins, people and codes. A text is taken for a program or a manual only where several of its lines are
one's, and a word in it only where the signs of code stand beside it, outside of literals and comments; nor is a word of which anybody
is called. Which digits stand somewhere never matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.listed import is_called
from redactor.spans import Stretches

Stretch = tuple[int, int]

_LONGEST = 1000
_MANY = 4
"""So many lines of code make a program, and so many options a manual."""

_ASIDE = re.compile(
    r"\"{3}[^\"]{0,8000}+(?:\"(?!\"\")[^\"]{0,8000}+){0,400}\"{3}|'{3}[^']{0,8000}+(?:'(?!'')[^']{0,8000}+){0,400}'{3}"
    r"|/\*[^*]{0,4000}+(?:\*(?!/)[^*]{0,4000}+){0,400}\*/|^[ \t]{0,80}\*(?: [^\n]{0,1000})?$|(?<![:\w\"'])//[^\n]{0,1000}"
    r"|(?<![\w$\"'&.])#(?![ \t]{0,8}(?:define|include|if|ifdef|ifndef|el(?:se|if)|endif|undef|pragma)\b)[^\n]{0,1000}"
    r"|\"(?:[^\"\\\n]|\\.){0,1000}\"|(?<!\w)'(?:[^'\\\n]|\\.){0,1000}'|`(?:[^`\\\n]|\\.){0,1000}`"
    r"|<[A-Za-z][^<>\n]{0,400}>[^<>{}\n]{0,400}(?=</)"
    r"|(?:%[wWiI]|\bqw) ?(?:\[[^\]]{0,2000}\]|\([^)]{0,2000}\)|\{[^}]{0,2000}\}|/[^/]{0,2000}/)"
    r"|(?<=[=(,:] )/(?:[^/\\\n]|\\.){1,200}/[gimsuy]{0,6}"
    r"|<[a-z][^<>\n]{0,400}>|</[a-z]{1,20}>|^--[^\n]{0,1000}|(?<=\s)-- [^\n]{0,1000}",
    re.MULTILINE,
)
"""Literals, comments and markup, where somebody may be named."""

_LINE = re.compile(r"[^\n]+")
_TOLD = (
    "return|raise|throw|yield|await|async|import|from|def|class|struct|enum|union|typedef|static|extern|inline|const|let|var|fn|func"
    "|function|pub|use|using|namespace|template|public|private|protected|internal|override|virtual|if|elif|else|for|foreach|while|switch"
    "|case|match|with|try|except|catch|finally|my|our|sub|local|export|unless|new|delete|assert|unsigned|signed|int|char|void|bool|auto"
    "|double|float|long|short|size_t|impl|mod|trait|interface|abstract|final|do|unsafe|where|type"
)
_OF_CODE = r".{0,400}(?:\w[(\[]|\w\.\w|->|::|[=!<>]=|[ \t]=[ \t]|\$\w|[{;]|\w(?:Error|Exception)\b)"
"""What a sentence that begins with such a word has not: "for Thorvald (late):"."""
_OPENED = rf"(?:[}}\])]{{1,4}}[ \t]?)?(?:@\w[\w.]{{0,80}}\(|\b(?:{_TOLD})\b(?={_OF_CODE}))"
_SURE = re.compile(
    rf"[ \t]{{0,80}}(?:\d{{1,6}}(?:\t|→|: ?)[ \t]{{0,80}}|[+-][ \t]{{0,80}})?(?:"
    rf"#[ \t]{{0,8}}(?:define|ifn?def|undef|if|elif)\b.{{1,1000}}"
    rf"|{_OPENED}.{{0,1000}}(?:[;{{:(\[\\]|=>|&&|\|\||[\w\]]\)[ \t]?,?)"
    rf"|{_OPENED}[^\n(]{{0,200}}[\w\]]\(.{{0,1000}}[)\]}}],?"
    r"|[\w$.>:#\[\]*&@%-]{1,120}[ \t]{1,40}(?:[-+*/|&^.?:]?=|<-|=>)[ \t]{1,8}(?:(?=.{0,1000}[\w\]](?:\.\w|[(\[]|->|::)).{1,1000}"
    r"|.{0,1000}(?:[;{(\[,\\]|=>))|\w{1,60}=[\w.]{1,80}[(\[].{0,1000}[,)\]]"
    r"|(?:(?:[\w$<>*&]|::){1,80}[ \t]{1,20}){0,5}[$*&]{0,3}[\w$.:>-]{1,120}\(.{0,1000}[;{\\]"
    r"|[\w$.:>-]{2,120}\((?:.{0,1000}(?:\)[,:)]?|,))?"
    r"|(?:(?:[\w$<>*&]|::){1,80}[ \t]{1,20}){1,5}[$*&]{0,3}[\w$.:>-]{1,120}[ \t]{0,40}(?:\[\w{0,40}\])?"
    r"[ \t]{0,4}[-+|&]?=[ \t].{1,1000};"
    r")[ \t]{0,80}"
)
"""A line of code by how it begins and ends, its literals and comments taken out."""
_LOGGED = re.compile(
    r"(?:^|\s)[\w.-]{1,60}=\S{1,200}[ \t]{1,20}[\w.-]{1,60}=\S|(?:^|[ \t])[\w.-]{1,60}=[^\s;(){}\[\]]{1,200}[ \t]{0,20}$"
)
"""Pairs of a key and a value without signs between them, as a log or a file of settings has them."""
_DECLARED = re.compile(
    r"[ \t]{1,80}(?:(?:const|static|struct|enum|unsigned|mutable|volatile|extern)[ \t]{1,8}){0,3}"
    r"[A-Za-z_][\w:<>*]{0,80}[ \t*&]{1,40}[A-Za-z_]\w{0,60}(?:\[\w{0,40}\])?;[ \t]{0,80}"
    r"|[ \t]{1,80}[A-Za-z_]\w{0,80}_\w{0,80}(?:[ \t]{0,40}=[ \t]?[\w<()|+ ]{1,80})?,?[ \t]{0,80}"
    r"|[ \t]{1,80}(?:[A-Z][a-z0-9]{1,30}){2,8},[ \t]{0,80}"
    r"|[ \t]{1,80}[A-Za-z_][\w:]{0,80}<[\w:*&<>, ]{1,120}>[ \t*&]{1,8}\w{1,60};[ \t]{0,80}"
    r"|[ \t]{1,80}return [\w.]{1,80};?[ \t]{0,80}|\}[ \t]?\w{1,80};|[ \t]{1,80}case [\w.:]{1,80}:[^\"'\n]{0,200}"
)
"""A field or a member of an enumeration, which only in a program is one."""
_IDENTIFIER = re.compile(
    r"(?<![\w\\-])(?<!(?<!:):)[@$%&*]{0,2}[A-Za-z_]\w{0,120}(?:(?:\.|->|::)[A-Za-z_]\w{0,80}){0,8}(?![\w@-])"
)
_PROSE = re.compile(r"(?<![\w.,(])[A-Za-z][a-z']{0,30}(?: [A-Za-z][a-z']{0,30}){2,}(?![\w(])")
_BEGUN = re.compile(r"[ \t+-]{0,80}(?:let|for|if|with|while|use|from|type|case) (\w{1,80}) (\w{1,80})\b")
_WORDS_OF_CODE = frozenset(
    (*_TOLD.split("|"), *"in is not and or as of mut define undef ifdef ifndef dyn ref null none".split())
)
_OWNED = re.compile(
    r"(?i:users?|owners?|logins?|authors?|names?|by|accounts?|assignees?|maintainers?|reviewers?|groups?)[ \t]{1,20}$"
)
"""Behind such a word without a sign somebody may stand: `user thorvald;`."""
_PAIR = re.compile(r"(?<!\w)[A-Z][a-z]{1,30} [A-Z][a-z]{1,30}(?!\w)")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SHORT = 3
_NEAR = 40
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_SHAPED = re.compile(r"(?=\w*_\w|[a-z]+[A-Z]|[A-Z]+[a-z]+[A-Z])\w+")

_AGAIN = re.compile(r"(?<![\w.@/=-])@?\w{3,120}(?![\w@-])")

_OPTION = re.compile(
    r"(?<![\w/.=-])(?:--(?=[A-Za-z])|-(?![uUlp]\w)(?=[A-Za-z]))[A-Za-z0-9](?:[\w-]{0,60}\w)?(?![\w@-])"
)
"""Behind -u a login may stand, and nothing between: `mysql -uquorvin`."""
_LONG = re.compile(
    r"(?<![\w/.-])--[a-z][a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,6}(?![\w@])|^[ \t]{2,20}-\w(?=,? {1,40}\S|,)",
    re.MULTILINE,
)
_ALONE = re.compile(r"^-{1,2}\w+\s*$|\w[.!?]? -{1,2}\w+\s*$")
"""An option behind which nothing stands may be who wrote what stands above: "thanks -jas"."""
_USED = re.compile(
    r"\b(?i:usage): {1,8}(?:\w{1,20}=\S{1,40} )?(?P<usage>[a-z][\w.+-]{1,40})(?= [-\[<{A-Z]|\n|$)"
    r"|^NAME\n[ \t]{1,12}(?P<name>[a-z][\w.+-]{1,40})(?=(?:, [\w.+-]{1,40}){0,20} [-‐–] )"
    r"|(?<![\w.@-])(?P<page>[a-z][\w.+-]{1,40})\([1-8][a-z]{0,4}\)",
    re.MULTILINE,
)
_PLACE = re.compile(
    r"(?<= )\[?(?<![\w-])--?[A-Za-z][\w-]{0,40}[ =](?P<v>[a-z]{1,20}(?:_[a-z]{1,20}){0,4}|[A-Z]{2,20}(?:_[A-Z]{2,20}){0,4})(?=\])"
    r"|(?<=\w=)(?P<set>[A-Z]{2,20}(?:[_-][A-Z]{2,20}){0,4})(?=[\s\]])|<(?P<put>[a-z]{2,20}(?:[_ -][a-z]{2,20}){0,4})>"
)
_PLAIN = re.compile(
    r"(?<![\w.@-])[a-z]{2}_[A-Z]{2}(?:\.UTF-?8|\.utf8)?(?=[\"'\s,;.)/:\]<]|$)(?! ?@)"  # a locale
    r"|^[ \t]{0,80}(?:esac|echo(?= [\"'$-]))(?=[ ;]|$)|(?<=\$\()compgen\b"  # of a shell
    r"|\b(?:[AL]{0,2}GPL|GFDL|MPL|EPL|CDDL|Apache|BSD|CC(?:-BY(?:-(?:SA|NC|ND)){0,2})|Artistic|Zlib|PSF|BSL|OFL|ECL|UPL|EUPL|NCSA|W3C)"
    r"-\d{1,2}(?:\.\d{1,2})?(?:-(?:or-later|only|[Cc]lause|with-[\w-]{1,40}))?\+?(?![\w-])"  # a licence
    r"|\bGNU (?:(?:Lesser|Affero|Library) )?(?:General Public|Free Documentation)(?: Licen[cs]e)?\b"
    r"|\bCVE-\d{4}-\d{4,7}(?!\w)|(?<![\w.])v\d{1,3}(?:\.\d{1,4}){1,4}(?:-rc\.?\d{1,3})?(?![\w@-]|\.\d)"
    r"|^[ \t]{0,8}#[ \t]{0,4}(?:define|undef|ifn?def|el(?:se|if)|endif|pragma)\b"
    r"(?:[ \t]{1,8}_{0,2}[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8}(?:[ \t]{1,40}\d{1,3}$)?)?"
    r"|\b(?:pip3?|pipx|npm|yarn|pnpm|apt(?:-get)?|brew|cargo|gem|conda|dnf|yum|apk) (?:install|add|remove|uninstall|upgrade) "
    r"(?:--?[\w-]{1,30} ){0,4}[a-z@][\w./@-]{1,60}(?:(?:\[[\w,-]{1,60}\])?(?:[=~<>]=?[\w.*]{1,20}){1,2})?(?=[\s\"'`&;)]|$)"
    r"|^(?:Requires-Dist: [\w.-]{1,80}(?:[ ;(<>=!~\[][^\n@]{0,200})?|Classifier: [^\n@:]{1,60} :: [^\n@]{1,120}"
    r"|Dynamic: [a-z-]{2,40})$"
    r"|^[ \t]{0,8}#[ \t]{0,4}include[ \t]{0,4}(?:<[\w./+-]{1,200}>|\"[\w./+-]{1,200}\")"
    r"|^[ \t]{0,8}\* @\w{1,60}(?=:)"  # a parameter in a comment of the kernel
    r"|(?<=[\w\"'] )data-[a-z]{2,30}(?=[\s/>])(?=[^<>\n]{0,400}>)",  # an attribute without a value
    re.MULTILINE,
)
LICENCE = re.compile(
    r"(?:[AL]{0,2}GPL|GFDL|MPL|EPL|CDDL|Apache|BSD|CC-BY(?:-(?:SA|NC|ND)){0,2}|Artistic|OFL|EUPL)-\d{1,2}(?:\.\d{1,2})?"
    r"(?:-(?:or-later|only|[Cc]lause))?\+?"
)
"""A licence of software by its sign, which is no driver's."""
_MAY = re.compile(r"esac|echo|[;{}(\\]|--|[a-z]_[A-Z]|-\d|data-|\* @")


def called_in_code(text: str) -> Iterator[Stretch]:
    r"""The stretches of a text that name parts of a program; they may overlap.

    >>> text = "SPDX-License-Identifier: LGPL-2.1-or-later, LANG=kk_KZ.UTF-8, CVE-2021-44228"
    >>> [text[start:end] for start, end in called_in_code(text)]
    ['LGPL-2.1-or-later', 'kk_KZ.UTF-8', 'CVE-2021-44228']
    """
    if not _MAY.search(text):
        return
    yield from (found.span() for found in _PLAIN.finditer(text))
    if "\n" not in text:
        return
    yield from _identifiers(text)
    yield from _options(text)


def _identifiers(text: str) -> Iterator[Stretch]:
    literals: list[Stretch] = []

    def blank(found: re.Match[str]) -> str:
        if found.group()[0] in "\"'`" and "\n" not in found.group():
            literals.append(found.span())
        return _blank(found)

    bare = _ASIDE.sub(blank, text)
    lines = [(line.start(), line.group()) for line in _LINE.finditer(bare) if len(line.group()) < _LONGEST]
    code = [
        (start, line)
        for start, line in lines
        if _SURE.fullmatch(line) and not (_LOGGED.search(line) or _is_prose(line))
    ]
    if len(code) < _MANY:
        return
    code += [(start, line) for start, line in lines if _DECLARED.fullmatch(line)]
    shaped: set[str] = set()
    for start, line in sorted(code):
        pairs = [pair.span() for pair in _PAIR.finditer(line)]
        for found in _IDENTIFIER.finditer(line):
            said = found.group()
            is_called = line.startswith("(", found.end()) and not said[0].isupper()
            if any(a <= found.start() < b for a, b in pairs) or (not is_called and _is_of_somebody(said)):
                continue
            if _OWNED.search(line, max(0, found.start() - _NEAR), found.start()):
                continue
            yield start + found.start(), start + found.end()
            shaped.update(_DIGIT.sub("0", word) for word in _SHAPED.findall(said))
    said_in = Stretches(literals)
    for found in _AGAIN.finditer(text) if shaped else ():
        if _DIGIT.sub("0", found.group().lstrip("@")) in shaped and not said_in.meet(*found.span()):
            yield found.span()


def _options(text: str) -> Iterator[Stretch]:
    if "-" not in text or len({_DIGIT.sub("0", found.group()) for found in _LONG.finditer(text)}) < _MANY:
        return
    called = set()
    for line in _LINE.finditer(text):
        alone = _ALONE.search(line.group())
        for found in _OPTION.finditer(line.group()):
            if not (alone and alone.end() - found.end() < _SHORT) and not _is_of_somebody(found.group()):
                yield line.start() + found.start(), line.start() + found.end()
        for found in _PLACE.finditer(line.group()):
            group = found.lastgroup or ""
            parts = _WORD.findall(found[group].lower())
            if group == "v" or all(len(part) <= _SHORT or is_common(part) for part in parts):
                yield line.start() + found.start(group), line.start() + found.end(group)
    for found in _USED.finditer(text):
        group = found.lastgroup or ""
        if not _is_of_somebody(found[group]):
            yield found.start(group), found.end()
            if group != "page":
                called.add(found[group])
    if called:
        words = "|".join(_DIGIT.sub(r"\\d", re.escape(word)) for word in sorted(called))
        again = re.compile(rf"(?<![\w.@/-])(?:{words})(?![\w@])")
        yield from (found.span() for found in again.finditer(text))


def _blank(found: re.Match[str]) -> str:
    """As many blanks, or quotes around nothing: what is left of a line still ends and begins as it did."""
    said = found.group()
    if "\n" in said:
        return "".join(sign if sign == "\n" else " " for sign in said)
    return f'"{" " * (len(said) - 2)}"' if said[0] in "\"'`" else " " * len(said)


def _is_prose(line: str) -> bool:
    """Whether three words stand in a row as code does not write them: "let quorvin know"."""
    begun = _BEGUN.match(line)
    if begun is not None and not (_WORDS_OF_CODE & set(begun.groups())):
        return True
    for found in _PROSE.finditer(line):
        strange = [word not in _WORDS_OF_CODE for word in found.group().split()]
        if any(one and other for one, other in pairwise(strange)):
            return True
    return False


def _is_of_somebody(said: str) -> bool:
    """Whether a part of what something is called is a name and no everyday word."""
    return any(len(word) >= _SHORT and is_called(word) for word in _PART.findall(said))
