"""What is called after somebody who is not meant: signs, scores, drains, laws, openings of chess ("Rovsing negative").

Names that stand for a thing wherever they are written are known by themselves; those that many people bear as well only in front of
what is called after them, of a result or of a score. Behind a form of address all of them are people. Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.spans import Span

_THINGS = frozenset("""
abadie achilles adagrad adams-stokes addenbrooke addisonian allens alport altemeier alzheimer alzheimer's ambu amplatz
amyand anderson-d'alonzo anderson-hynes angelman anitschkow ann-arbor anton-babinski apache-ii apgar apley apt-downey
argyll argyll-robertson arnold-chiari aschoff asherman asperger auer auerbach auspitz austin-flint b-lynch babinski
babkin bain-circuit balthazar-ct bandl bankart barré bartholin bartter basedow bassini bauer-kirby bayesian bazett
bechterew beck-depression beckwith-wiedemann behcet behçet bence-jones bentall berg-balance bergmeister berkson
berlin-questionnaire bernard-soulier bernoulli betke bi-rads-4 bielschowsky billroth binet binet-stage biot
birt-hogg-dube bishop-score bitot blackburne-peel blalock-taussig bland-altman blatchford bloom-richardson blumberg
blumensaat boari bochdalek boerhaave bogo-indian bohler-braun boltzmann boolean bordet-gengou bosniak bouchard
bougie-introducer bourneville bouveret bovie bragard brandt-andrews brandt-daroff bravais-pearson braxton-hicks breslow
broca brockenbrough broviac brownian brudzinski brugada brunnstrom brunsting brushfield budd-chiari buerger burkitt
böhler-braun call-exner calot cantelli cantlie capgras carey-coombs carnett carnot caro-kann carpentier-edwards
cartesian carvallo cauchy cauchy-schwarz celsius centor chadwick chagas chandrasekhar chapman-enskog charcot
charcot-joint charcot-marie-tooth charles-bonnet chebyshev chediak-higashi chevron cheyne-stokes chiari chilaiditi
child-pugh child-turcotte chopart chvostek clagett clark-level clerambault cloquet clérambault cobb-angle
cockcroft-gault codman columbia-agar coombs coriolis cormack-lehane cotard coude coudé couinaud coulomb courvoisier
couvelaire cowdry cox-maze cozen credé creutzfeldt-jakob crigler-najjar cronbach cushing-triad cushingoid d'amico
dandy-walker danis-weber danlos darier daugirdas dawes-redman de-garengeot de-musset de-winter deauville debakey
delaunay denis-browne denis-weber denver-ii dequervain descemet diamond-blackfan dieulafoy digeorge dirac dirichlet
disse dix-hallpike dobhoff doderlein dohle donath-landsteiner doppler dor-procedure dravet dubin-johnson dubowitz
duchenne dupuytren durie-salmon duroziez döderlein döhle ebstein ecog edinburgh-postnatal ehlers-danlos eichhoff
eisenmenger el-ganzouri eleveld elisabeth-kübler elschnig elston-ellis epley epworth erdheim-chester erlenmeyer esmarch
essex-lopresti essix eulerian eustachian fabere faget fahr fahrenheit fallot falstein fanconi farnsworth-munsell
ferriman-gallwey fibonacci ficat figo finkelstein finochietto fisher-grade flexner-wintersteiner forchheimer
forrest-classification fourier foville frank-starling frankel fregoli frenchay fridericia friedewald friedreich
frobenius frohse froment frykman fuhrman gaenslen galant galilean gantt garden-iv garengeot gaskin-maneuver gaucher
gauss-newton gaussian gauss–newton gehan gellhorn gelpi gensini gerota gerstmann ghon gianotti-crosti gibson-incision
giemsa gimbernat glanzmann glasgow glasgow-blatchford glasgow-imrie gleason glenn-shunt goldmann-applanation goligher
gomori goodpasture gottron gowers graefe graham-steell gram-negative gram-positive gram-stain greulich-pyle grey-turner
grynfeltt grünfeld guedel guillain-barre guillain-barré gustilo gustilo-anderson guyon hachinski haggitt hailey-hailey
hallpike hamilton-depression hamiltonian harris-benedict hartmann-procedure harvey-bradshaw hashimoto hasselbalch
hasson havers haversian hawkins-kennedy heaf heberden hegar heimlich heisenberg heister heller-myotomy helmholtz
hem-o-lok henderson-hasselbalch hendrich henoch-schonlein henoch-schönlein hermitian hesselbach hessian hilgenreiner
hill-sachs hirschsprung hodgkin hodgkin's hodgkins hoehn hoehn-yahr hoffa hoffman-tinel hoffmann-tinel holliday-segar
homans homer-wright howell-jolly hubble hudson-stahli humphrey-visual hunt-hess hunt-hess-grade huntington's hurler
ilizarov impella insall-salvati ishihara ivor-lewis jackson-pratt jackson-rees jacksonian jacobian jaeger janeway
jarisch jatene jelliffe jendrassik jod-basedow joel-cohen jones-fracture joule kanavel kanban kaplan-meier kaposi
karnofsky kartagener kasai katch-mcardle katz-adl kawasaki kayser-fleischer kearns-sayre kegel kehr kellgren
kellgren-lawrence keplerian kerandel kerckring kerley kernig kestenbaum kienbock kienböck kikuchi killip kirby-bauer
kirchhoff kleihauer kleihauer-betke klinefelter klippel-feil klippel-trenaunay kluver-bucy klüver-bucy knodell
kocher-incision koebner kohlberg kolff kolmogorov-smirnov koplik korotkoff korsakoff kostmann krimsky krukenberg
kruskal-wallis kubler-ross kudo kupffer kussmaul kussmaul-sign kübler-ross lagrange lagrangian lambert-eaton
landau-kleffner langerhans laplace laplacian lasegue lasègue lasègue-bragard lauge-hansen lawton-brody le-fort
leadbetter lebesgue ledderhose lee-silverman legendre legg-calve-perthes lennox-gastaut leriche leser-trelat
leser-trélat levey-jennings levin-tube lewy lhermitte li-fraumeni lieberkuhn lieberkühn ligasure likert lisfranc littre
littré loe-silness loeys-dietz lord's-procedure lovibond lovset lowenstein-jensen lucena lugano lund-browder
lunderquist lung-rads luschka lutembacher löe-silness löwenstein-jensen løvset macconkey macintosh-blade maddrey mahaim
maisonneuve malecot mallampati mallory-weiss mann-whitney mantoux mapleson marcus-gunn marfan markov marshall-ct
martin-hopkins maslow matles mauriceau maxwellian maydl maylard maze-procedure mcburney-incision mccoy-blade
mccune-albright mcnemar meckel meckel's meckels menetrier meniere menière menkes merkel-cell michaelis-gutmann
michaelis-menten mifflin mifflin-st millard-gubler miller-abbott miller-fisher milligan-morgan minkowski minnesota-tube
mirizzi misgav-ladach mittendorf mobitz modic mohs monte-carlo monteggia montgomery-asberg montgomery-tubercles
montgomery-åsberg moro morquio morse-fall muehrcke mueller-hinton mueller-weiss muir-barclay munchausen myerson ménière
ménétrier möbius nabothian naegele najdorf navier-stokes neelsen nelaton neville-barnes newcastle-ottawa neyman-pearson
niemann-pick nihss nimzo-indian nimzowitsch nissl nitinol nolla norton-scale nyquist nélaton ohmic ortolani
osgood-schlatter osler-weber osler-weber-rendu paedfusor pancoast paneth panner papanicolaou papile pappenheimer pareto
parinaud paris-classification parkinson parkinson's parkinsonian parkinsonism pastia patrick-faber paul-bunnell
pautrier pavlik pelger-huet pelger-huët pelizaeus-merzbacher peltier perthes peutz-jeghers peyer peyronie pezzer
pfannenstiel phalen phalen's phalens philidor pi-rads piaget piskacek plummer-vinson poincaré poisson pompe ponseti
port-a-cath poupart poynting prader-willi prague-criteria prinzmetal puestow purkinje pythagoras pythagorean
queckenstedt quervain queyrat quigley-hein quincke rai-stage ramfjord ramsay-hunt ramstedt rancho-los ranchos rankin
ranson rayleigh raymond-roy raynaud raynaud's recklinghausen reed-sternberg reinke rendu rett rey-osterrieth riemann
rinne ritgen rivermead robertsonian rochester-pean rochester-péan rockall rokitansky romberg romberg's romberg-test
romhilt-estes rorschach rosai-dorfman ross-procedure rotterdam-criteria roux-en-y roux-y rovsing rubin-ii
ruedi-allgower rutgeerts rutherford-morison ruy-lopez rüedi-allgöwer sabouraud salazar-corcoran salem-sump
salter-harris sampaolesi santorini sarnat savary-miller schamroth schatzker schatzki schaumann scheie scheltens
scheveningen schiller-duval schilling schilling-test schiotz schirmer schiøtz schober schrödinger schultze-mechanism
schwabach schwann seebeck seidel-test seldinger semmes-weinstein semont sengstaken sengstaken-blakemore sertoli
sertoli-leydig sezary sgarbossa shapiro-wilk shirodkar shouldice shwachman-diamond silver-russell sims-huhner
sinding-larsen sjogren sjögren skene snellen snellius soemmering sofa-score sokolow-lyon spee spencer-wells spetzler
spetzler-martin spigelian spigelman sprotte stanford-binet stargardt stefan-boltzmann stein-leventhal steinhart-hart
stellwag stensen stevens-johnson stokes-adams stoppa strasberg sturge sturge-weber swan-ganz swyer sydenham sézary
taguchi takayasu takotsubo tanner-stage tanner-whitehouse tarlov tarui tay-sachs tenckhoff thalberg thayer-martin
thessaly thomsen ti-rads tietze tinel tinetti toupet tourette tourette's treitz trendelenburg tresca troisier tromner
trousseau truelove-witts trömner tscherne tukey twardowski uhthoff unna unterberger-fukuda valsalva van-herick van-nuys
vanderbilt-scale vascath vaughan-williams veau velpeau venn veress verocay vineland virchow volkmann von-hippel-lindau
von-kossa voronoi waldenstrom waldenström waldeyer warthin-starry waterlow weber-classification weber-test wegener
weil-felix weitbrecht weitlaner wenckebach wernicke wernicke-korsakoff westgard wheatstone whipple-procedure widal
wien-bridge wilcoxon winnicott wirsung wiskott-aldrich wolff-chaikoff wolff-parkinson-white woods-screw wright-giemsa
wright-stain yankauer yergason yergasons young-mania zarit zavanelli zener zenker ziehl ziehl-neelsen zollinger-ellison
zubrod
""".split())  # fmt: skip
"""Names of things wherever they stand, in small letters."""

_PEOPLE_TOO = frozenset("""
alford anders batson bivens booker brady frye gillingham giglio gladue hueston jaccoud lynch miranda oddi orton osler polkey roth
willebrand woodcock
abbott adams addison adie adson akers albright aldrete allen allis alvarado amies amsler anderson apfel argyle arnold
ashworth austin babcock bair baker bakri balfour balint ballance ballantyne ballard balthazar barbeau barcelona barlow
barnard barnes barnett barr barrett barthel bartlett barton battle baxter bayley beck becker bedford beevor beger begg
bell bence benedikt bennett berg berger bing bishop blake bledsoe bleuler bloch blumer bohr bolam bolton bookwalter
borg bowen bowlby bowman boyle bozeman bracht braden bradley bragg braun braxton brenner brodie brooke brown browne
bruce bruch brunner budd bullard burch burton byrd cabrera camper canavan caprini cardarelli carney caroli carpentier
carter castle castleman catterall chaddock charles charnley chester cheyne child christie cimino clark clarke claude
claybrook clayton cleland cobb cohen cole colles colton conn conners conway cooley cooper cormack cornell corrigan
cowden cowper craig cramer crawford crile croft crohn cross cullen curie cushing czermak czerny dakin dalrymple dalton
daniels darwin daubert davenport david davidson davis dawes dawson dean deaver delaney delorme demirjian denham denis
denver devine dick dickson digby dimeglio dix dixon douglas down downs doyen dressler duffy duke duncan dunn dunphy
durham durkan dutcher duval edwards ehlers eisner ekbom ellis ellison ellsworth ely engel epstein erb erikson eschmann
euler evans ewart ewing faber fabry fallon faraday farr farrell fazekas feldman felty ferguson fick finch finnegan
fisher fitzpatrick fleming flint fogarty foley fontan forbes forester forrest forrester fothergill fournier fowler fox
frank franklin fraser frazier freeman freiberg frey friedman fry fuchs fukuda furlow gage galeazzi ganser ganz garrod
gartland gartner geneva gerber gerdy gesell gibson gilbert gill gillies glenn glisson goldmann goodell goodman gordon
gorlin gorman gracey graf grant graves gray grayson green greene greenfield griesinger griffiths grocott groshong gross
grover gunn guthrie haab haas hagedorn hagen haglund haidinger halsted hamilton hamman hansen hardy harken harris
harrison hart hartmann harvey hawkins hawley hayes hayman heaney heath heller henderson henry herbert hering herring
hess hickman hicks hilbert hill hinchey hinton hirano hirschberg hodge hodges hoffman hoffmann hogan hohmann holmes
holter holthouse homan homer hooke hopkins horner horton hosmer howard howell hoyer hruby hubbard hudson hughes
humphrey hunt hunter huntington hutchinson huxley hyde insall irvine jackson jacobs jaffe jaffé jamar james jamshidi
jarman jefferson jenkins jensen jobe johnson jones jordan joslin jude judkins kallmann kalman kaplan kataria katayama
katz kay keith kell keller kelly kelvin kennedy kent kepler kerr kidd kielland killian king kirschner kjelland klein
klinger knight koch kocher kohler konno krabbe kraepelin kraske krebs köhler lachman ladd lahey landau lane lang
langenbeck langer lanz laron larrey larsen laugier laurence lawrence lawson lawton leber lee lehane leopold levin
levine lewis lichtenstein lincoln lindsay linton lisch lister little littlewood loeb logan london longo lorentz lorenz
louis lown ludington ludlow ludwig luria lynch macewen mach macintosh mack mackenzie maddox madelung magill mallory
manchester mankin markle marsh marshall martin martorell masako mason masson maxwell mayer mayfield mayo mcburney
mcconnell mcdonald mcewen mcgee mcgill mcgrath mcindoe mcisaac mckeown mcmurray mcnamara mcroberts mcvay mehran meigs
mendelsohn mercer merkel metzenbaum meyer millard miller milton minto mitchell mixter mohr moore morgagni morgan morris
morrison morse mortensen morton mosteller mott mueller muir mulder muller munro murphy murray myers nash nathan
naughton neal neer nelson neumann newton nichols nikolsky nissen nixon noble noonan norman norris norton norwood
nothnagel nottingham o'brien o'connor o'driscoll ober ochsner oddi ogilvie ohm oliver ollier oppenheim osborn osborne
osgood oswestry outerbridge owens paget palmer pap parkes parkland parks parsons partin pasteur patrick pauwels pearson
peck pederson pelham pemberton penrose perkin perkins perls perry peters peterson petit phillips pick pierce pinard
piper pirani planck plummer politano poole porter post pott potter potts powell pratt prehn preiser price pringle quick
quigley quinton rains raman rampley ramsay randall raney rastelli ray raz reed reid reiff reimers reiter reynolds
richardson richter ricketts riedel rigler ringer risser rivers roberts robinson roger rogers rolando romano romanowsky
romaña roos rosenbach rosenthal ross rothman roux rowe rubin russell rutherford ryle ryles sachs salter sander sanders
sanfilippo sanger santos sarin savage savary scarpa schanz scheuermann schick schlatter schmidt schmorl schneider
schnider schultze schwab schwalbe schwartz scott scribner segond seidel semmes senn senning shaffer shaker sharp sharpe
shaw sheehan shenton shepard shepherd shilling shone silverman simmonds simmons simon simpson sims skinner smith snell
sokal somogyi spaeth spalding spencer spitz spurling stahl stanley stark starling stein steiner steinmann stern
sternberg stevens stewart still stocker stokes strong stroop struthers student sturm sullivan sutton swan swanson sweet
tanner taylor teichholz terry thomas thomason thompson thomson thornton tieman tiemann tillaux tischler todd tofflemire
toldt townsend traube travers trent tucker tuohy turing turner unterberger vater verhoeff vincent vogt wagner walker
wallace wallenberg walsh ward wartenberg wassermann waterston watkins watson watt webb weber wechsler weil weinstein
weiss wellens wells west westermark westley wexner wharton wheeler whipple whitacre whitaker white whiteside whitman
wiberg wickham williams willis wilms wilson winslow winter winters wise witt wolf wolfe wolff wood woods wormald wright
wrigley yacoub yahr yale yates yeoman york young zaufal ziegler zimmer zollinger
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
    r"rights|warnings?|waivers?|hearings?|briefs?|pleas?|standards?|challenges?|materials?|motions?|arthropathy|dysfunction|factor|spots|"
    r"lines?|lobes?|lens(?:es)?|grid|assay|screen|pads?|clasps?|nippers|dystrophy|endothelium|epilepsy|paresis|hallucinations?|"
    r"capsule|antigens?|antibod(?:y|ies)|osteotomy|arthroplasty|man(?:oe|e)uvres?|appliance|plexus|membrane|space|spots?|"
    r"monitors?|smears?|fundoplications?|elevator|dissector|keys?|blade|knife|wrench|screwdriver|presses"
)
_RESULT = (
    r"(?:neg|negative|pos|positive|abnl|wnl|\(declined\)|equivocal|tight|normal|nl|n/a|abnormal|absent|present|intact|noted|unchanged|[-+±]"
    r"|(?:[<>≥≤=]{1,2} ?)?\d{1,3}(?:/\d{1,3})?(?:\s*[.,;|)\n]|$)|\(\d{1,3}(?:/\d{1,3})?\)|[IVX]{1,4}[abc]?\b)"
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
_ADDRESSED = re.compile(
    r"\b(?:mr|mrs|ms|miss|mister|dr|doctor|prof|professor|nurse|judge|officer|sir)[.:]? ?$", re.IGNORECASE
)
_CLINICAL = re.compile(
    r" (?:Sign|Syndrome|Disease|Catheter|Monitor|Smear|Procedure|Fracture|Palsy|Thyroiditis|Fundoplication|Osteotomy|Man(?:eu|oeu)ver"
    r"|Lymphoma|Contracture|Oesophagus|Esophagus|Reflex|Anemia|Sarcoma|Criteria|Phenomenon|Tumou?r|Stain|Agar)s?(?![\w'’-])"
)
"""What nobody is called by, so that with a capital it is no family name either."""
_HAD = re.compile(
    r"\b(?:hx|h/o|s/p|r/o|c/w|via|denies|post|history of|status)[,:]? $|(?<![\w?])\?$", re.IGNORECASE
)
"""What comes before a disease or an operation; a question mark in front of one asks whether it is that."""
_AND = r" ?(?:, ?|/|&|\+| (?:or|and|vs\.?) )"
_NEXT = re.compile(rf"(?:['’]s)?{_AND} ?([^\W\d_]{{3,20}}(?:[-–][^\W\d_]{{3,20}})?)(?:['’]s)?(?![\w-])")
_LAST_ONE = re.compile(rf"(?<![\w-])([^\W\d_]{{3,20}}(?:[-–][^\W\d_]{{3,20}})?)(?:['’]s)?{_AND} ?$")
"""The next and the last of several that are named in a row: "Murphy, Rovsing, McBurney"."""
_INITIALLED = re.compile(r"\b[A-Z]\. ?$")
_POSSESSIVE = re.compile(r"['’]s$")
_JUDGED = frozenset(("PERSON", "LOCATION", "STREET_ADDRESS"))
_PLACES = frozenset(("LOCATION", "STREET_ADDRESS"))
_JOINED = re.compile(r"[-–][A-ZÀ-Þ][^\W\d_]{2,20}")
_JOINT = re.compile(r"[ –-]")
_BESIDE = 48


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
    if _is_of_a_list(text, start, end, parts):
        return True
    is_thing = is_thing or (bare in _POSSESSED and _OF_THING.match(text, end) is not None)
    if not is_thing and (
        is_place or not parts or not all(part in _PEOPLE_TOO or part in _THINGS for part in parts)
    ):
        return False
    before = max(0, start - 16)
    if _TITLED.search(text, before, start) or _INITIALLED.search(text, before, start):
        return False
    return (
        is_thing
        or _AFTER.match(text, end) is not None
        or _HAD.search(text, before, start) is not None
        or _is_among_things(text, start, end)
    )


def _is_of_a_list(text: str, start: int, end: int, parts: list[str]) -> bool:
    """Whether a name stands, with what is called after it, as a list of diagnoses or orders has it: "name: Marfan Syndrome"."""
    if _CLINICAL.match(text, end) is None:
        last = text.rfind(" ", start, end)
        if last < 0 or (kind := _CLINICAL.match(text, last)) is None or kind.end() < end:
            return False
        parts = parts[:-1]
    return (
        bool(parts)
        and all(part in _THINGS or part in _PEOPLE_TOO for part in parts)
        and _ADDRESSED.search(text, max(0, start - 16), start) is None
        and _INITIALLED.search(text, max(0, start - 16), start) is None
    )


def _is_among_things(text: str, start: int, end: int) -> bool:
    """Whether a name stands beside one that is a thing's in a row of them: "Murphy, Rovsing", "no Barton or Colles"."""
    beside = (_NEXT.match(text, end), _LAST_ONE.search(text, max(0, start - _BESIDE), start))
    return any(found is not None and found[1].casefold() in _THINGS for found in beside)
