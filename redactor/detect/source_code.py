"""What source code, shells and pages write around values: imports, decorators, calls, classes of styles, columns of listings.

Agents that write software or use a browser keep whole files, terminals and pages. Their words are told by the shape of the line they
stand in, and never by a list of packages; what stands in a literal or a comment is not judged here.
Which digits stand somewhere never matters, as in `redactor.detect.programs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.ner.listed import is_nobody
from redactor.detect.plain_words import ALSO_NAMES

Stretch = tuple[int, int]

_LEAD = r"^(?:[ \t]{0,8}\d{1,6}(?:→|\t|[:|-] ?)|[+>-]{1,2}|[\w./-]{1,120}:\d{1,6}[:-]|>>> |E )?[ \t]{0,40}"
"""What a listing, a difference or a search puts in front of a line."""
_DOTTED = r"[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){0,8}"
_AS = r"[A-Za-z_*]\w{0,60}(?: as \w{1,60})?"
_OWN_FOLDER = r"(?!\S{0,200}(?i:users|home)[\\/])"
_LITERAL = rf"['\"](?![./~]){_OWN_FOLDER}[^'\"\s]{{1,120}}['\"]"
"""A module by its own name, and not by where it lies: that may be called after somebody."""
_CLAUSE = r"(?:[\w$]{1,60}|\* as [\w$]{1,60}|\{[\w$\s,]{1,2000}\})"
_IMPORT = re.compile(
    rf"{_LEAD}(?P<python>from (?:\.{{1,3}}|\.{{0,3}}{_DOTTED}) import "
    rf"(?:\((?:[ \t]*\n)?[\w,\s]{{1,2000}}\)|{_AS}(?:, ?{_AS}){{0,40}},?))"
    r"[ \t]{0,4}(?=$|#|\\)"
    rf"|{_LEAD}(?P<plain>import {_DOTTED}(?: as \w{{1,60}})?(?:, ?{_DOTTED}(?: as \w{{1,60}})?){{0,20}})[ \t]{{0,4}}(?=$|#)"
    rf"|{_LEAD}(?P<script>(?:import|export)(?: type)? {_CLAUSE}(?:, ?{_CLAUSE})?)(?= from ['\"])(?P<module> from {_LITERAL})?"
    rf"|(?<=\}} )(?P<rest>from {_LITERAL})(?=[ ;]|$)|\b(?P<required>(?:require|import)\({_LITERAL}\))"
    rf"|{_LEAD}(?P<ended>(?:(?:pub(?:\(crate\))? )?use|import(?: static)?|using(?: static)?|package|namespace) "
    r"(?=\w{1,60}(?:::|[.\\]))[\w.:\\*]{3,200}(?:\{[\w\s.:,*{}]{1,2000}\})?(?: as \w{1,60})?);[ \t]{0,4}$",
    re.MULTILINE,
)
"""What a program uses of others, in Python, JavaScript, Java, C#, Rust and PHP."""
_IDENTIFIER = re.compile(r"(?<!\w)[A-Za-z_]{2,60}(?!\w)")
_MOST_NAMES = 400
_ALONE = re.compile(r"import \w{1,60}")
"""By itself, "import quorvin" may be what somebody wants done."""
_KEYWORDS = frozenset(
    "from import as export type use pub using static package namespace require crate self super".split()
)
_BEHIND = r"(?:\.[A-Za-z_]\w{0,60}){0,6}(?=[.(<\[]|::)|(?:\.[A-Za-z_]\w{0,60}){1,6}\b(?!@)"
_OF_CODE = (
    r"(?:(?:async )?(?:def|fun|fn|func) \w{1,80}[(<\[]|class \w{1,80}[^\n]{0,160}[:{][ \t]*$"
    r"|(?:public|private|protected|internal|static|final|abstract|export|override|data|sealed|open|suspend)\b"
    r"[^\n]{1,200}[;{(,][ \t]*$)"
)
_DECORATORS = re.compile(
    rf"(?:{_LEAD}@{_DOTTED}(?:\([^\n]{{0,400}}\))?[ \t]{{0,4}}\n){{1,6}}(?={_LEAD[1:]}{_OF_CODE})",
    re.MULTILINE,
)
"""Lines of decorators or annotations above what they are of."""
_ABOVE = re.compile(rf"{_LEAD}(?P<v>@{_DOTTED})", re.MULTILINE)
_DECORATOR = re.compile(
    rf"{_LEAD}(?P<call>@{_DOTTED}\((?:\w{{1,40}}(?= ?=)|(?=[\"'\[{{)])|$))"
    rf"|{_LEAD}(?P<member>@[A-Z]\w{{1,40}})(?= (?:public|private|protected) [^\n;=({{]{{0,80}}\w ?[;={{(])"
    r"|(?<=[\w>]\()(?P<first>@[A-Z]\w{1,40}(?:\([^()\n]{0,80}\))? [A-Z][\w<>\[\]]{0,60})(?= \w{1,60}[,)][^\n]{0,200}[{,][ \t]*$)"
    r"|(?<=, )(?P<next>@[A-Z]\w{1,40}(?:\([^()\n]{0,80}\))? [A-Z][\w<>\[\]]{0,60})(?= \w{1,60}[,)][^\n]{0,200}\{[ \t]*$)",
    re.MULTILINE,
)
_TAG = re.compile(
    r"(?<![\w.@/])@(?:param|returns?|throws|exception|author|since|see|deprecated|type|typedef|template|example|default|property|prop|link"
    r"|inheritdoc|override|version|internal|brief|module|todo|callback|enum|readonly|function|yields?|ts-ignore|ts-expect-error"
    r"|import|media|apply|layer|tailwind|font-face|keyframes(?: [\w-]{1,60}(?=\s?\{))?|supports|include|mixin|charset)\b(?![.@])"
)
"""Tags of documentation, and rules of style sheets."""
_SIGNS = re.compile(
    r"(?:(?<=\s)|(?<=[;\"']))(?:class|className|rel|enctype|autocomplete|charset|variant)="
    r"(?P<style>\\{0,3}[\"'][\w\s:/.\[\]#%()!&>*,-]{1,400}\\{0,3}[\"'])"
    r"|(?<=\s)(?P<attribute>(?:aria|data|v|ng|hx|x|on)-[a-z][a-z-]{1,30})(?==)"
    r"|(?<=\s)(?:d|viewBox|points)=(?P<drawn>\\{0,3}[\"'][\d\sMmLlHhVvCcSsQqTtAaZz.,-]{1,4000}\\{0,3}[\"'])"
    r"|\bfont(?:-family)?: ?(?P<font>[^;:{}\n@]{1,200})(?=[;}])"
    r"|\b(?:public|private|protected) [\w<>\[\], .?]{1,120} (?P<method>[a-z]\w{1,60})(?=\()"
    r"|\b(?:def|func|fun|fn|function) (?P<defined>\w{1,60})(?=[(<\[])"
    r"|(?<== )(?P<made>(?:new )?[A-Z]\w{1,60})(?=\((?:[\"'\[{)]|\.\.\.|\w{1,40} ?=))"
    r"|\b(?P<program>[A-Za-z]\w{1,30}\.(?:exe|EXE|dll))\b(?![\\/@])"
    r"|^[-dlbcps](?:[r-][w-][xsStT-]){3}[.+@]?[ ]{1,4}\d{1,7} {1,4}\S{1,32} {1,16}\S{1,32} {1,16}"
    r"(?P<size>\d{1,15}|\d[\d.]{0,6}[KMGT])(?= )"
    r"|\b(?P<account>(?:uid|gid|groups)=\d{1,9})(?=\()|(?<=\),)(?P<group>\d{1,9})(?=\()"
    r"|^[\w.+-]{1,32} +\d{1,7} +\d{1,3}\.\d +\d{1,3}\.\d +(?P<memory>\d{1,12} +\d{1,12})(?= )"  # of `ps`
    r"|(?<=\d\d:\d\d:)(?P<zone>\d\d (?:\d{4} )?[+-]\d{4})(?![\w-])"  # of Git
    r"|\b(?i:prs?|pull requests?|issues?|merge[ds]?|close[ds]?|fix(?:e[ds])?|resolve[ds]?|refs?|reverts?) (?P<ticket>#\d{1,6})\b",
    re.MULTILINE,
)
_ROLE = (
    r"alert|button|cell|checkbox|columnheader|combobox|dialog|gridcell|group|heading|img|link|listitem|menuitem|navigation|option|radio|region"
    r"|row|rowheader|searchbox|spinbutton|switch|tab|table|textbox|treeitem"
)
_LABELLED = re.compile(
    rf"(?:^[ \t]{{0,80}}- |\buid=\w{{1,20}} )(?:{_ROLE}) \"(?P<label>[^\"\n]{{1,80}})\""
    r"|<(?:button|a|th|dt|dd|option|label|legend|summary)(?: [^<>]{0,400})?>(?P<element>[^<>\n]{1,80})</",
    re.MULTILINE,
)
"""What a page calls its parts, in a list of them and in HTML: `- button "Portal"`, `<button>Portal</button>`."""
_FEW_DIGITS = 4
"""A part with more digits is no word of the page: `<dd>519-238-9948 x. 2645</dd>`."""
_HEADS = re.compile(
    r"\bcolumnheader \"(?P<head>[^\"\n]{1,80})\"|- row \"(?P<heads>[^\"\n]{1,400})\"(?=[^\n]{0,40}\n[ \t]{1,80}- columnheader)"
    r"|<th(?: [^<>]{0,400})?>(?P<cell>[^<>\n]{1,80})</th>"
)
"""What heads the columns of a page's table."""
_WORD = re.compile(r"[^\W\d_]+")
_MAY = re.compile(
    r"import|require|use |using |package |namespace |@[A-Za-z]|=|#|\.exe|\.EXE|\.dll|rw|- [a-z]{3,12} \"|</|:\d\d [+\d-]"
)


def source_code(text: str) -> Iterator[Stretch]:
    r"""Yield the stretches of a text that are words of code, of a page's markup, or columns of a listing; they may overlap.

    >>> text = "from quartz import Lena\n\n@lena.route('/')\ndef index(): return Lena.render('lena')"
    >>> [text[start:end] for start, end in source_code(text)]
    ['from quartz import Lena', 'Lena.render', '@lena.route', '@lena.route(', 'index']
    """
    if not _MAY.search(text):
        return
    yield from _imports(text)
    if "@" in text:
        yield from (found.span() for found in _TAG.finditer(text))
        for lines in _DECORATORS.finditer(text):
            yield from (found.span("v") for found in _ABOVE.finditer(text, *lines.span()))
        yield from (found.span(found.lastgroup or 0) for found in _DECORATOR.finditer(text))
    yield from (found.span(found.lastgroup or 0) for found in _SIGNS.finditer(text))
    yield from _labels(text)


def _labels(text: str) -> Iterator[Stretch]:
    """What the parts of a page are called by ordinary words."""
    for label in _LABELLED.finditer(text):
        said = label[label.lastgroup or 0]
        if sum(sign.isdigit() for sign in said) < _FEW_DIGITS and is_nobody(said):
            yield label.span(label.lastgroup or 0)
    for heads in _HEADS.finditer(text):
        for word in _WORD.finditer(text, *heads.span(heads.lastgroup or 0)):
            low = word.group().lower()
            if is_common(low) and low not in ALSO_NAMES:
                yield word.span()


def _imports(text: str) -> Iterator[Stretch]:
    """What a program uses of others, and the names of that where they are called or one of their parts is."""
    found = list(_IMPORT.finditer(text))
    if len(found) == 1 and _ALONE.fullmatch(found[0].group().strip()):
        return
    used: dict[str, None] = {}
    for one in found:
        for group, said in one.groupdict(default="").items():
            if said:
                yield one.span(group)
                used.update(dict.fromkeys(_IDENTIFIER.findall(said)))
    names = sorted((name for name in [*used][:_MOST_NAMES] if name not in _KEYWORDS), key=len, reverse=True)
    if names:
        again = re.compile(rf"(?<![\w.@\"'/-])@?(?:{'|'.join(map(re.escape, names))})(?:{_BEHIND})")
        yield from (place.span() for place in again.finditer(text))
