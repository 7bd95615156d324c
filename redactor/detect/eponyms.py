"""What is called after somebody who is not meant: signs, scores, drains, laws, openings of chess ("Rovsing negative").

Names that stand for a thing wherever they are written are known by themselves; those that many people bear as well only in front of
what is called after them, of a result or of a score. Behind a form of address all of them are people. Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.spans import Span

_THINGS = frozenset("""
abadie achilles adagrad adams-stokes addisonian allens alport altemeier alzheimer alzheimer's ambu angelman ann-arbor
apache-ii apgar apley apt-downey argyll arnold-chiari aschoff asherman auer auerbach austin-flint babinski
bain-circuit balthazar-ct bankart barré bartholin bartter basedow bassini bauer-kirby bayesian bazett bechterew
beck-depression beckwith-wiedemann behcet behçet bence-jones bentall berg-balance berkson berlin-questionnaire
bernard-soulier bernoulli betke bi-rads-4 bielschowsky billroth binet binet-stage biot birt-hogg-dube bishop-score
blalock-taussig bland-altman blumberg bochdalek boerhaave bogo-indian boltzmann boolean bordet-gengou bosniak bouchard
bougie-introducer bourneville bouveret bovie brandt-daroff bravais-pearson braxton-hicks breslow broca brockenbrough
broviac brownian brudzinski brugada brunnstrom budd-chiari buerger burkitt calot cantelli carnett carnot caro-kann
carpentier-edwards cartesian carvallo cauchy cauchy-schwarz celsius chadwick chagas chandrasekhar chapman-enskog
charcot charcot-joint charcot-marie-tooth chebyshev chediak-higashi chevron cheyne-stokes chiari chilaiditi child-pugh
child-turcotte chvostek clagett clark-level cobb-angle cockcroft-gault codman columbia-agar coombs coriolis
cormack-lehane couinaud coulomb courvoisier cox-maze cozen creutzfeldt-jakob crigler-najjar cronbach cushing-triad
cushingoid dandy-walker danlos deauville debakey delaunay denis-weber denver-ii dequervain descemet diamond-blackfan
dieulafoy digeorge dirac dirichlet dix-hallpike dobhoff dohle donath-landsteiner doppler dor-procedure dravet
dubin-johnson duchenne dupuytren durie-salmon duroziez döhle ebstein ecog edinburgh-postnatal ehlers-danlos
eisenmenger el-ganzouri elisabeth-kübler epley epworth erdheim-chester erlenmeyer essex-lopresti eulerian eustachian
fabere fahr fahrenheit fallot falstein fanconi ferriman-gallwey fibonacci figo finkelstein fisher-grade
forrest-classification fourier frank-starling frankel friedewald friedreich frobenius froment frykman fuhrman gaenslen
galant galilean gantt garden-iv gaskin-maneuver gaucher gauss-newton gaussian gauss–newton gerota gibson-incision
giemsa glanzmann glasgow glasgow-blatchford glasgow-imrie gleason glenn-shunt goldmann-applanation gomori goodpasture
gottron gowers graefe graham-steell gram-negative gram-positive gram-stain grey-turner grünfeld guedel guillain-barre
guillain-barré gustilo gustilo-anderson guyon haggitt hallpike hamilton-depression hamiltonian harris-benedict
hartmann-procedure hashimoto hasselbalch hasson havers haversian hawkins-kennedy heberden hegar heimlich heisenberg
heister heller-myotomy helmholtz henderson-hasselbalch hendrich henoch-schonlein henoch-schönlein hermitian hesselbach
hessian hill-sachs hirschsprung hodgkin hodgkin's hodgkins hoehn hoehn-yahr hoffa hoffman-tinel homans howell-jolly
hubble humphrey-visual hunt-hess hunt-hess-grade huntington's hurler impella ishihara ivor-lewis jackson-pratt
jacksonian jacobian jaeger janeway jarisch jendrassik jod-basedow jones-fracture joule kanban kaplan-meier kaposi
karnofsky kartagener kasai katz-adl kawasaki kayser-fleischer kearns-sayre kegel kehr kellgren kellgren-lawrence
keplerian kerley kernig kestenbaum kienbock kienböck kikuchi killip kirby-bauer kirchhoff kleihauer kleihauer-betke
klinefelter klippel-feil klippel-trenaunay knodell kocher-incision koebner kohlberg kolmogorov-smirnov koplik
korotkoff korsakoff kostmann krukenberg kruskal-wallis kubler-ross kudo kupffer kussmaul kussmaul-sign kübler-ross
lagrange lagrangian lambert-eaton landau-kleffner langerhans laplace laplacian lasegue lasègue lawton-brody leadbetter
lebesgue legendre legg-calve-perthes lennox-gastaut leriche levey-jennings levin-tube lewy lhermitte li-fraumeni
ligasure likert lisfranc loeys-dietz lord's-procedure lovset lowenstein-jensen lucena lugano lund-browder lung-rads
luschka löwenstein-jensen løvset macconkey macintosh-blade maddrey maisonneuve mallampati mallory-weiss mann-whitney
mapleson marcus-gunn marfan markov marshall-ct maslow mauriceau maxwellian maze-procedure mcburney-incision
mccoy-blade mcnemar meckel meckel's meckels menetrier meniere menière menkes merkel-cell michaelis-menten mifflin
mifflin-st miller-fisher milligan-morgan minkowski minnesota-tube mirizzi mobitz modic mohs monte-carlo monteggia
montgomery-asberg montgomery-tubercles montgomery-åsberg moro morquio morse-fall mueller-hinton mueller-weiss
munchausen myerson ménière ménétrier naegele najdorf navier-stokes neelsen newcastle-ottawa neyman-pearson
niemann-pick nihss nimzo-indian nimzowitsch nissl nitinol norton-scale nyquist ohmic ortolani osgood-schlatter
osler-weber osler-weber-rendu pancoast papanicolaou pareto paris-classification parkinson parkinson's parkinsonian
parkinsonism patrick-faber pautrier pavlik pelizaeus-merzbacher peltier perthes peutz-jeghers peyer peyronie
pfannenstiel phalen phalen's phalens philidor pi-rads piaget poincaré poisson pompe port-a-cath poupart poynting
prader-willi prague-criteria prinzmetal purkinje pythagoras pythagorean queckenstedt quervain rai-stage ramsay-hunt
ramstedt rancho-los ranchos rankin ranson rayleigh raymond-roy raynaud raynaud's recklinghausen reed-sternberg reinke
rendu riemann rinne ritgen robertsonian rockall romberg romberg's romberg-test rorschach rosai-dorfman ross-procedure
rotterdam-criteria roux-en-y roux-y rovsing rubin-ii rutherford-morison ruy-lopez sabouraud salem-sump salter-harris
santorini savary-miller schatzker schatzki scheie scheveningen schilling schilling-test schirmer schober schrödinger
schultze-mechanism schwabach schwann seebeck seidel-test seldinger semmes-weinstein semont sengstaken
sengstaken-blakemore sertoli sertoli-leydig sezary shapiro-wilk shouldice shwachman-diamond silver-russell sims-huhner
sjogren sjögren skene snellen snellius sofa-score spetzler spetzler-martin spigelian stanford-binet stargardt
stefan-boltzmann steinhart-hart stensen stevens-johnson stokes-adams stoppa strasberg sturge sturge-weber swan-ganz
sydenham sézary taguchi takayasu takotsubo tanner-stage tanner-whitehouse tarlov tarui tay-sachs tenckhoff thalberg
thayer-martin thessaly thomsen ti-rads tietze tinel tinetti toupet tourette tourette's treitz trendelenburg tresca
troisier trousseau tscherne tukey unna valsalva van-herick vanderbilt-scale veau venn veress vineland virchow volkmann
von-hippel-lindau voronoi waldenstrom waldenström waldeyer waterlow weber-classification weber-test wegener wenckebach
wernicke wernicke-korsakoff westgard wheatstone whipple-procedure wien-bridge wilcoxon winnicott wiskott-aldrich
wolff-parkinson-white woods-screw wright-giemsa wright-stain yankauer yergason yergasons young-mania zarit zavanelli
zener zenker ziehl ziehl-neelsen zollinger-ellison
""".split())  # fmt: skip
"""Names of things wherever they stand, in small letters."""

_PEOPLE_TOO = frozenset("""
abbott adams adson albright aldrete allen allis alvarado amsler anderson apfel argyle arnold ashworth austin babcock
bair baker balfour ballantyne ballard balthazar barlow barnard barnes barr barrett barthel barton bayley beck becker
bell bence bennett berg berger bishop blake bledsoe bloch bohr bolton borg bowen bowlby boyle bracht braden bradley
bragg braun braxton brenner brodie brown browne bruce budd burch byrd canavan caprini carney caroli carpentier carter
castle castleman charles chester cheyne child clark clayton cobb cohen cole colles conners cooley cooper cormack
corrigan cowden craig crawford crohn cross cullen curie cushing dakin dalton daniels darwin daubert davenport davidson
dawson dean delorme denver dix down dressler duke duncan edwards ehlers eisner ellison ellsworth ely engel epstein erb
erikson eschmann euler evans ewing faber fabry fallon faraday farr fazekas feldman felty fick fisher fleming foley
fontan forester forrest forrester fournier fowler fox frank franklin freiberg fuchs fukuda furlow galeazzi ganz gerdy
gilbert glisson goldmann goodman gordon grant graves gray green greene greenfield groshong gunn guthrie hagedorn hagen
haglund haidinger hamilton hamman hansen hardy harken harris hart hartmann hawkins heath hegar henderson henry hering
hess hickman hicks hilbert hill hinchey hinton hodge hoffman hoffmann holmes holter homan hooke horner horton howell
hoyer hruby hubbard hudson hughes humphrey hunt hunter huntington huxley hyde jackson jacobs jamar james jefferson
jenkins jensen jobe johnson jones jordan joslin kalman kaplan katz keith keller kelly kelvin kennedy kepler kidd king
klein knight koch kocher kohler krabbe kraske krebs köhler lachman landau lane lang langer lanz larrey larsen laurence
lawrence lawton leber lehane leopold levin levine lewis lichtenstein lincoln little loeb london longo lorentz lorenz
louis lown ludwig lynch mach macintosh mackenzie madelung magill mallory marshall martin mason masson maxwell mayfield
mayo mcburney mcconnell mcgill mcgrath mckeown mcmurray mcroberts mcvay meigs merkel metzenbaum meyer millard miller
mitchell mohr moore morgan morris morrison morse mortensen morton mosteller mueller muller murphy murray nash neal
neer nelson neumann newton nichols nissen nixon noble noonan norton norwood o'brien o'connor o'driscoll ober ochsner
ogilvie ohm oliver ollier oppenheim osgood oswestry owens paget palmer pap parks parsons pasteur patrick pauwels
pearson pederson pelham penrose perls peters peterson phillips pierce pinard planck poole porter pott potter pratt
price pringle quick quinton raman ramsay randall rastelli ray raz reed reid reiter reynolds richardson richter riedel
rigler ringer risser roberts robinson rogers rolando romano ross rothman roux rubin russell sachs sanders sanfilippo
sanger santos sarin savage scarpa scheuermann schlatter schmidt schmorl schultze scott segond seidel semmes senn
shaffer sharp shaw sheehan shepherd shilling simmons simon simpson sims skinner smith snell somogyi spalding spitz
spurling stanley stark starling stein stern stevens stewart still stokes strong student sullivan sutton swan sweet
tanner taylor thomas thomason thompson thomson tillaux todd toldt townsend tucker turing turner unterberger vincent
wagner walker wallace walsh ward watson watt webb weber wechsler weil weinstein weiss wells west wharton whipple white
whitman williams wilms wilson winslow winter winters witt wolf wolff wood woods wright yahr yates yeoman york young
ziegler zollinger
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
