"""What is called after somebody who is not meant: signs, scores, drains, laws, openings of chess ("Rovsing negative").

Names that stand for a thing wherever they are written are known by themselves; those that many people bear as well only in front of
what is called after them, of a result or of a score. Behind a form of address all of them are people. Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.spans import Span

_THINGS = frozenset("""
abadie achilles adagrad addisonian alzheimer alzheimer's apgar apley argyll arnold-chiari aschoff auer auerbach
austin-flint babinski bankart barré bartholin bartter basedow bayesian bazett bechterew behcet behçet bence-jones
berkson bernoulli bielschowsky billroth binet biot birt-hogg-dube blumberg bochdalek boerhaave bogo-indian boltzmann
boolean bosniak bouchard bouveret bovie bravais-pearson breslow broca brockenbrough brownian brudzinski brugada
brunnstrom buerger burkitt calot cantelli carnett carnot caro-kann cartesian cauchy cauchy-schwarz celsius chadwick
chagas chandrasekhar chapman-enskog charcot charcot-marie-tooth chebyshev cheyne-stokes chiari chilaiditi child-pugh
chvostek clagett codman coombs coriolis cormack-lehane couinaud coulomb courvoisier cozen creutzfeldt-jakob cronbach
cushingoid dandy-walker debakey delaunay dequervain descemet dirac dirichlet dobhoff dohle donath-landsteiner doppler
duchenne dupuytren döhle ebstein ehlers-danlos eisenmenger epley epworth erlenmeyer eulerian eustachian fahr
fahrenheit fallot falstein fanconi fibonacci finkelstein fourier frank-starling frankel friedreich frobenius froment
fuhrman galilean gantt gauss-newton gaussian gauss–newton gerota glasgow gleason gomori goodpasture gottron gowers
graefe gram-negative gram-positive grünfeld guillain-barre guillain-barré guyon hallpike hamiltonian hashimoto hasson
havers haversian hawkins-kennedy heberden hegar heimlich heisenberg heister helmholtz henoch-schonlein
henoch-schönlein hermitian hesselbach hessian hirschsprung hodgkin hodgkin's hodgkins hoehn hoehn-yahr hoffa
hoffman-tinel howell-jolly hubble hunt-hess huntington's impella ishihara jackson-pratt jacksonian jacobian jaeger
janeway jarisch jendrassik jod-basedow joule kanban kaposi kartagener kawasaki kayser-fleischer kegel kehr kellgren
kellgren-lawrence keplerian kerley kernig killip kirchhoff kleihauer kleihauer-betke klippel-feil knodell koebner
kolmogorov-smirnov koplik korotkoff korsakoff krukenberg kruskal-wallis kubler-ross kupffer kussmaul lagrange
lagrangian langerhans laplace laplacian lasegue lasègue leadbetter lebesgue legendre legg-calve-perthes leriche lewy
lhermitte ligasure likert lisfranc lucena luschka mallampati mallory-weiss mann-whitney marcus-gunn marfan markov
maxwellian mcnemar meckel meckel's meniere menière michaelis-menten mifflin minkowski mirizzi modic mohs monte-carlo
moro morquio mueller-weiss munchausen myerson ménière najdorf navier-stokes newcastle-ottawa neyman-pearson
nimzo-indian nimzowitsch nissl nitinol nyquist ohmic ortolani osgood-schlatter osler-weber-rendu pancoast papanicolaou
pareto parkinson parkinson's parkinsonian parkinsonism patrick-faber pavlik peltier peyer peyronie pfannenstiel phalen
phalen's philidor poincaré poisson poupart poynting prinzmetal purkinje pythagoras pythagorean queckenstedt quervain
ramsay-hunt ramstedt ranchos rankin ranson rayleigh raynaud raynaud's reed-sternberg reinke riemann rinne ritgen
romberg romberg's rorschach roux-en-y rovsing ruy-lopez salter-harris santorini schatzki scheveningen schilling
schirmer schober schrödinger schwann seebeck seldinger sengstaken sertoli shapiro-wilk sims-huhner sjogren sjögren
skene snellen snellius spetzler-martin stargardt stefan-boltzmann steinhart-hart stensen stevens-johnson strasberg
sturge-weber swan-ganz sydenham taguchi takayasu takotsubo tay-sachs thalberg thessaly thomsen tietze tinel tinetti
tourette tourette's treitz trendelenburg tresca trousseau tukey unna valsalva venn veress virchow volkmann voronoi
waldenstrom waldeyer wegener wernicke wernicke-korsakoff wheatstone wien-bridge wilcoxon wolff-parkinson-white
wright-giemsa yankauer yergason yergasons zener zenker ziehl-neelsen zollinger-ellison
""".split())  # fmt: skip
"""Names of things wherever they stand, in small letters."""

_PEOPLE_TOO = frozenset("""
eschmann lichtenstein metzenbaum richardson segond scarpa phillips stanley allen arnold bair davenport
abbott adams adson albright allen allis alvarado anderson apfel argyle ashworth babcock baker balfour ballard
balthazar barlow barnard barnes barrett barthel barton beck becker bell bennett berg berger bishop blake bloch bohr
bolton bowen boyle braden bradley bragg braun brodie brown browne bruce burch byrd caprini carney caroli carter castle
charles chester child clark clayton cobb cohen cole colles cooper corrigan craig crawford crohn cross cullen curie
cushing dalton daniels darwin daubert davidson dawson dean denver dix down dressler duke duncan edwards eisner
ellsworth engel epstein erb euler ewing faber fallon faraday farr feldman felty fick fisher fleming foley forester
forrester fournier fowler fox frank franklin freiberg galeazzi gerdy gilbert glisson goldmann goodman gordon grant
graves gray green greene greenfield gunn hagen haglund hamilton hamman hansen hardy harris hart hartmann hawkins heath
hegar henderson henry hering hess hickman hilbert hill hodge hoffman hoffmann holmes holter homan hooke horner horton
howell hoyer hubbard hudson hughes humphrey hunt hunter huntington huxley hyde jackson jacobs jamar james jefferson
jenkins jensen jobe johnson jones jordan joslin kalman kaplan katz keith keller kelly kelvin kennedy kepler kidd king
klein knight koch kocher kraske krebs lachman lane lang langer larrey larsen laurence lawrence lawton leopold levin
levine lewis lincoln little loeb london lorentz lorenz louis lown ludwig lynch mach mackenzie madelung mallory
marshall martin mason maxwell mayo mcburney mcconnell mcgill mcgrath mcmurray mcroberts merkel meyer miller mitchell
mohr moore morgan morris morrison morse mortensen morton mueller muller murphy murray nash neal neer nelson neumann
newton nichols nissen nixon noble norton o'brien o'connor o'driscoll ober ochsner ogilvie ohm oliver ollier oppenheim
oswestry owens paget palmer pap parks parsons pasteur patrick pearson pederson pelham penrose perls peters peterson
phillips pierce pinard planck poole porter pott potter pratt price pringle quick raman ramsay randall ray raz reed
reid reiter reynolds richter ringer roberts robinson rogers rolando romano ross rothman roux rubin russell sachs
sanders sanger santos savage schmidt schmorl scott senn sharp shaw sheehan shepherd shilling simmons simon simpson
sims skinner smith snell somogyi spitz spurling stark starling stein stern stevens stewart still stokes strong student
sullivan sutton swan sweet taylor thomas thomason thompson thomson tillaux todd toldt townsend tucker turing turner
vincent wagner walker wallace walsh ward watson watt webb weber weil weiss wells west wharton whipple white whitman
williams wilms wilson winslow winter winters witt wolf wolff wood woods wright yahr yates york young ziegler
""".split())  # fmt: skip
"""Names of things and of many people."""

_KIND = (
    r"signs?|tests?(?! results?\b| came| is | was | on )|man(?:oeu|eu)v(?:er|re)s?|reflex(?:es)?|scores?|"
    r"scales?|criteri(?:a|on)|class(?:ification)?|grade|grading|stag(?:e|es|ing)|triangle|points?|pouch|limb|"
    r"drains?|catheters?|tubes?|clamps?|forceps|retractors?|speculum|needles?|trocars?|stents?|valve|ring|"
    r"wires?|pins?|nails?|screws?|frame|boots?|splint|collar|brace|lift|probes?|bod(?:y|ies)|rods?|cells?|stain|"
    r"bengal|agar|medium|nod(?:es?|ules?)|lymphoma|tumou?rs?|sarcoma|disease|syndrome|palsy|paralysis|"
    r"contracture|fractures?|dislocation|deformity|hernia|ulcers?|o?esophagus|thyroiditis|chorea|pupil|ducts?|"
    r"glands?|canal|cysts?|fascia|foramen|ligament|recess|incision|procedure|repair|anastomosis|flap|graft|"
    r"stitch|sutures?|knot|phenomenon|laws?|theorem|lemma|equations?|formula|constants?|modulus|coefficients?|"
    r"distribution|transform|series|filter|bridge|gas|ratio|effect|cycle|diagram|curves?|circle|radius|shift|"
    r"scattering|temperature|algorithm|plot|chart|diode|oscillator|index|inventory|handbook|textbook|lactate|"
    r"opening|defen[cs]e|gambit|variation|attack|stretch|protocol|regimen|cocktail|shunt|fistula|pacer|curette|"
    r"elevator|dissector|keys?|blade|knife|wrench|screwdriver|presses"
)
_RESULT = (
    r"(?:neg|negative|pos|positive|equivocal|tight|normal|abnormal|absent|present|intact|noted|[-+±]"
    r"|\d{1,3}(?:/\d{1,3})?(?:\s*[.,;|)\n]|$)|[IVX]{1,4}\b)"
)
_AFTER = re.compile(
    rf"(?:['’]?s?['’]?)(?:[ -](?:{_KIND})\b(?! (?:is|was) (?:back|ready))|:? {_RESULT}|[ ]?[-+±](?=[\s.,;/]|$)| \d ?\+)",
    re.IGNORECASE,
)
"""What is called after somebody, a result, or a score."""
_TITLED = re.compile(
    r"\b(?:mr|mrs|ms|miss|mister|dr|doctor|prof|professor|nurse|judge|officer|name is|name|i['’]?m|this is|sir|herr|frau|patient"
    r"|pt)[.:]? ?$",
    re.IGNORECASE,
)
_POSSESSED = frozenset(
    "alzheimer barrett chvostek crohn cushing graves hartmann hashimoto hodgkin huntington meniere parkinson paget peyronie raynaud "
    "ringer scarpa sjogren sjögren tourette wernicke whipple young".split()
)
"""What is a thing with a possessive ending: "hartmann's", "lactated Ringer's"."""
_OF_THING = re.compile(
    r"['’]s(?![\w-]| (?:wife|husband|son|daughter|mother|father|mom|mum|dad|appointment|account|phone|chart|room|family))"
)
_ROMAN = re.compile(r"[ivx]{1,4}|\d{1,2}")
_LAST = re.compile(rf"(?:{_KIND}|bougie|scissors|keys?|blade|hugger)", re.IGNORECASE)
_HAD = re.compile(r"\b(?:hx|h/o|s/p|r/o|c/w|via|denies|post|history of|status)[,:]? $", re.IGNORECASE)
"""What comes before a disease or an operation."""
_INITIALLED = re.compile(r"\b[A-Z]\. ?$")
_POSSESSIVE = re.compile(r"['’]s$")
_JUDGED = frozenset(("PERSON", "LOCATION", "STREET_ADDRESS"))
_PLACES = frozenset(("LOCATION", "STREET_ADDRESS"))
_JOINED = re.compile(r"[-–][A-ZÀ-Þ][^\W\d_]{2,20}")
_JOINT = re.compile(r"[ –-]")


def without_eponyms(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Leave out names after which something is called that is meant instead.

    Args:
        text: the text.
        spans: what the language model, or a list of names, found in it.
    """
    for span in spans:
        is_place = span.entity_type in _PLACES
        if span.entity_type not in _JUDGED or not is_eponym(text, span.start, span.end, is_place=is_place):
            yield span


def is_eponym(text: str, start: int, end: int, *, is_place: bool = False) -> bool:
    """Whether a stretch of a text is the name of a thing and of nobody who is meant; of a place, only what is known by itself.

    >>> is_eponym("Rovsing negative", 0, 7), is_eponym("Allen test normal", 0, 5), is_eponym("Mr Allen test", 3, 8)
    (True, True, False)
    """
    while end < len(text) and (joined := _JOINED.match(text, end)) is not None:
        end = joined.end()
    said = text[start:end].strip(" .,;:()").casefold().replace("’", "'")
    whole = _JOINT.sub("-", said)
    bare = _POSSESSIVE.sub("", said)
    is_thing = said in _THINGS or whole in _THINGS or bare in _THINGS
    parts = [part for part in _JOINT.split(bare) if part]
    if len(parts) > 1 and not is_thing and text[start].isupper():
        tail = text[start:end].rstrip(" .,;:()").rpartition(" ")[2]
        if (tail.islower() and _LAST.fullmatch(tail)) or _ROMAN.fullmatch(parts[-1]):
            is_thing = all(part in _THINGS or part in _PEOPLE_TOO for part in parts[:-1])
    is_thing = is_thing or (bare in _POSSESSED and _OF_THING.match(text, end) is not None)
    if not is_thing and (
        is_place or not parts or not all(part in _PEOPLE_TOO or part in _THINGS for part in parts)
    ):
        return False
    before = max(0, start - 16)
    if _TITLED.search(text, before, start) or _INITIALLED.search(text, before, start):
        return False
    return is_thing or _AFTER.match(text, end) is not None or _HAD.search(text, before, start) is not None
