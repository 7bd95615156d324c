"""Common English words, so that a person's name which is also a word is not hunted as one.

Written for this project.
"""

from __future__ import annotations

_BASE = """
a able about above abroad absence absolute accept access accident accord account accurate accuse ache
achieve acid across act action active activity actual ad adapt add address adjust admin admit adopt adult
advance advantage advice advise affair affect afford afraid after afternoon again against age agency agenda
agent ago agree ahead aid aim air airline airport alarm album alert alive all allergy allow almost alone
along already alright also although always am amaze ambulance among amount an ancient and anger angle angry
animal ankle announce annoy annual another answer anxiety anxious any anybody anymore anyone anything anyway
anywhere apart apartment app apparent appeal appear appetite apple application apply appoint appointment
appreciate approach appropriate approve area are aren't argue argument arise arm army around arrange
arrangement arrest arrival arrive arrow art article as ask asleep aspect aspirin assault assess asset assign
assist assistance assistant associate association assume assure asthma at attach attack attempt attend
attention attitude attorney attract audience aunt author authority auto automatic available avenue average
avoid awake award aware away awful baby back background bacon bad bag balance ball ban band bandage bank
banker bar bare barely bargain bark barn base basic basis basket bath bathroom battery battle bay be beach
beam bean bear beard beat beautiful beauty because become bed bedroom bee beef been beer before beg begin
behalf behave behavior behind being belief believe bell belly belong below belt bench bend benefit berry
beside besides best bet better between beyond bicycle big bike bill bin bind bird birth birthday biscuit bit
bite bitter black blade blame blank blanket bleed bless blind block blood bloom blow blue board boat body
boil bomb bone bonus book boot border bored boring born borrow boss both bother bottle bottom bounce bowl
box boy brace brain branch brand brave bread break breakfast breast breath breathe breeze brick bride bridge
brief bright brilliant bring broad broke broken broker bronze brook brother brown bruise brush bubble bucket
budget bug build building bulb bull bumper bunch burn burst bus bush business busy but butcher butler butter
button buy buyer by bye cab cabin cable cake calcium calculate calendar call caller calm came camera camp
can can't cancel cancer candle candy cannot cap capable capacity capital captain car carbon card care career
careful carpet carrot carry cart carter case cash cast castle casual cat catch category cause caution cell
cent center central centre century certain certainly certificate chain chair challenge chamber chance change
channel chapel chapter character charge charity chart chase chat cheap cheat check checkout cheek cheer
cheese chef cherry chest chicken chief child children chill chip chocolate choice choose church cigarette
circle citizen city claim class classic clay clean clear clerk clever click client cliff climate climb
clinic clock close closet cloth clothes cloud clove club coach coal coast coat code coffee coin cold collar
colleague collect collection college color colour comb combine come comfort comfortable command comment
commit committee common communicate community company compare compete complain complaint complete complex
complicate computer concentrate concept concern condition confident confirm confirmation confuse confusion
congratulations connect connection consent consider constant consult contact contain content continue
contract contribute control conversation convert cook cookie cool cooper copper copy core corn corner
correct cost cotton cough could couldn't council count counter country county couple courage course court
cousin cover cow crack craft crash crazy cream create credit crew crime crisp critical cross crowd crown
cruel cruise cry crystal cube cup cure curious currency current curtain curve custom customer cut cute cycle
dad daily dairy dale damage damp dance danger dangerous dark data database date daughter dawn day dead deaf
deal dean dear death debit debt decade december decent decide decision deck declare decline decrease deduct
deep deer default defeat defend define definite degree delay delete delicious deliver delivery demand dental
dentist deny department depend deposit depress depth describe desert deserve design desire desk despite
dessert destination destroy detail detect determine develop device diabetes diagnosis dial diamond diary
diet differ difference different difficult dig digit digital dinner direct direction director dirt dirty
disable disappear disappoint discharge discount discover discuss disease dish dispute distance district
disturb divide divorce dizzy do doctor document does doesn't dog dollar domain don't door dose dot double
doubt down dozen draft drag drain drama draw drawer dream dress drink drive driver drop drug drum drunk dry
duck due dull dump during dust duty each eager ear early earn earth ease east easter easy eat economy edge
edit education effect effort egg eight eighteen eighty either elbow elder elect electric element elephant
elevator eleven else elsewhere email embarrass emergency emotion employ employee employer empty enable
encounter encourage end enemy energy engage engine engineer enjoy enough ensure enter entire entrance entry
envelope environment equal equipment error escape especially essential establish estate estimate even
evening event ever every everybody everyone everything everywhere evidence exact exam examine example
excellent except exchange excite excuse exercise exist exit expand expect expense expensive experience
expert expire explain explore express extend extension extra extreme eye fabric face fact factor factory
fail failure faint fair faith fake fall false familiar family famous fan fancy far farm farmer fashion fast
fat fate father fault favor favorite favour favourite fear feature february fee feed feel feeling fell felt
female fence ferry fever few fiber field fifteen fifth fifty fight figure file fill film filter final
finally find fine finger finish fire firm first fish fisher fit five fix flag flame flash flat flavor flesh
flexible flight float flood floor flour flow flower flu fly focus fold folk follow food foot football for
force ford forecast foreign forest forever forget forgive fork form formal former forth fortune forty
forward found foundation four fourteen fourth fox frame fraud free freedom freeze frequent fresh friday
friend friendly frighten frog from front frost frozen fruit frustrate fry fuel full fun function fund
funeral funny furniture further future gain game gap garage garden gardener garlic gas gate gather gave gear
general generate gentle gentleman genuine get ghost giant gift girl give glad glass glove glue go goal god
gold golden golf gone good goodbye goodness got govern government grab grace grade gradual graduate grain
grand grandma grandfather grandmother grant grape graph grass grateful grave gray great green greet grey
grief grocery ground group grow growth guarantee guard guess guest guide guilty gun guy gym habit had hair
half hall ham hammer hand handle hang happen happy harbor hard hardly hardy harm harmony has hat hate have
haven haven't hawk hay hazel he head headache health healthy hear heart heat heath heaven heavy heel height
hell hello help helpful hence her here heritage hero hers herself hesitate hey hi hidden hide high highlight
hill him himself hint hip hire his history hit hobby hold hole holiday holly hollow holy home honest honey
honor hook hope hopeful horn horrible horse hospital host hot hotel hour house household how however hug
huge human humble hundred hungry hunt hunter hurry hurt husband i ice idea ideal identify identity if ignore
ill illness image imagine immediate impact import important impossible impress improve in inch incident
include income incorrect increase incredible indeed independent index indicate industry infection inform
information initial injection injure injury ink inner inside insist inspect install instance instant instead
instruct instruction insulin insurance insure intend intent interest internal internet interview into
introduce invest investigate invite invoice involve iron is island isn't issue it item its itself ivory ivy
jacket jail jam january jar jasmine jaw jeans jelly jet jewel job join joint joke journal journey joy judge
juice july jump june junior jury just justice keen keep kettle key kick kid kidney kill kind king kiss kit
kitchen knee knife knight knock knot know knowledge label labor lab lack ladder lady lake lamb lamp land
landlord landscape lane language laptop large last late later laugh launch laundry law lawn lawyer lay layer
lazy lead leader leaf leak lean learn least leather leave lecture left leg legal legend lemon lend length
less lesson let letter level liberty library license lid lie life lift light like likely lily lime limit
line link lion lip liquid list listen liter literal little live liver load loan lobby local locate location
lock log lone lonely long look loop loose lord lose loss lost lot loud lounge love lovely low loyal luck
lucky luggage lump lunch lung luxury machine mad made magazine magic mail main maintain major make male mall
man manage manager manner manor manual many map maple marble march margin mark market marriage marry marsh
mason mass massive master match mate material math matter mature may maybe me meal mean meaning measure meat
mechanic media medical medication medicine medium meet meeting melt member membership memory mental mention
menu mercy mere merit merry mess message metal meter method middle midnight might mild mile milk mill miller
million mind mine minimum minister minor mint minute miracle mirror miss mission mistake mix mixture mobile
mode model modern modest modify mom moment monday money monitor monkey month monthly mood moon moral more
morning mortgage moss most mother motion motor mount mountain mouse mouth move movie much mud mum muscle
museum music must my myself mystery nail naked name narrow nasty nation national native natural nature
nausea near nearby nearly neat necessary neck need needle negative neighbor neighbour neither nephew nerve
nervous nest net network neutral never new news newspaper next nice niece night nine nineteen ninety no
noble nobody nod noise none noon nor normal north nose not note nothing notice notify november now nowhere
number numb nurse nut oak object obtain obvious occasion occupy occur ocean october odd of off offer office
officer official often oil okay old olive on once one onion online only onto open operate operation operator
opinion opportunity oppose opposite option or orange order ordinary organic organize original other
otherwise ought our ours ourselves out outcome outlet outside oven over overall overnight owe own owner
oxygen pace pack package page pain painful paint painter pair palace pale palm pan panel panic paper parent
paris park parker parking part partial participate particular partner party pass passage passenger passion
passport password past pastor patch path patience patient pattern pause pay payment pea peace peach peak
pear pearl pen penalty pencil penny people pepper per percent perfect perform performance perhaps period
permanent permission permit person personal pet pharmacy phase phone photo photograph phrase physical
physician piano pick picture pie piece pierce pig pile pill pillow pilot pin pine pink pipe pit pitch pizza
place plain plan plane planet plant plastic plate platform play player pleasant please pleasure plenty plum
plumb plus pocket poem poet point poison pole police policy polish polite political pond pool poor pop poppy
popular population porch port porter portion position positive possess possible post pot potato potential
potter pound pour powder power practical practice praise pray prayer precious predict prefer pregnant
prepare prescribe prescription presence present president press pressure pretend pretty prevent previous
price pride priest prime prince princess principal print prior priority prison privacy private prize
probable problem procedure proceed process produce product profession profile profit program progress
project promise promote proof proper property proposal protect protein proud prove provide province public
publish pull pulse pump punch punish purchase pure purple purpose purse push put quality quantity quarter
queen query quest question queue quick quiet quit quite quote rabbit race radio rail rain raise ram random
range rapid rare rash rate rather raw ray reach react reaction read ready real realize really reason
reasonable receipt receive recent reception recipe recognize recommend record recover red reduce reed refer
reference refill reflect refresh refund refuse regard region register regret regular reject relate relation
relative relax release relief relieve religion rely remain remark remember remind remote remove rent repair
repeat replace reply report represent representative request require rescue research reservation reserve
resident resist resolve resource respect respond response responsible rest restaurant result retail retire
return reveal review reward rib rice rich ride right ring rise risk river road rob robin rock rocky rod role
roll romantic roof room root rope rose rough round route routine row royal ruby rude ruin rule run rush rust
sad saddle safe safety sage said sail salad salary sale salmon salt same sample sand sandy satisfy saturday
sauce save saw say scale scan scar scare scene schedule scheme school science score scott scratch scream
screen screw script sea seal search season seat second secret secretary section secure security see seed
seek seem select self sell semester send senior sense sensitive sentence separate september series serious
servant serve service session set settle seven seventeen seventy several severe sew sex shade shadow shake
shall shallow shame shape share sharp shave she shed sheet shelf shell shelter shepherd sheriff shift shine
ship shirt shock shoe shoot shop shore short shot should shoulder shout show shower shut shy sick side sight
sign signal signature silence silent silk silly silver similar simple since sing singer single sink sir
sister sit site situation six sixteen sixth sixty size skill skin skip skirt sky sleep slice slide slight
slip slow small smart smell smile smith smoke smooth snake snap snow so soap social society sock sofa soft
software soil soldier sole solid solution solve some somebody someone something sometimes somewhere son song
soon sore sorry sort soul sound soup sour source south space spare speak special speech speed spell spend
spice spin spirit spit splendid split spoil sponge spoon sport spot spouse spray spread spring square
squeeze stable staff stage stain stair stamp stand standard star stare start state statement station statue
status stay steady steal steam steel steep stem step sterling stick stiff still stock stomach stone stop
storage store storm story stove straight strange stranger strap stream street strength stress stretch strict
strike string strip stroke strong structure struggle student studio study stuff stupid style subject submit
subscribe substance succeed success such sudden suffer sugar suggest suit suite summer sun sunday sunny
super supper supply support suppose sure surface surgeon surgery surprise surround survey survive suspect
suspend swallow swap swear sweat sweep sweet swell swim swing switch symptom system table tablet tail tailor
take tale talent talk tall tank tap tape target task taste tax taxi tea teach teacher team tear technical
technique technology teen teeth telephone television tell temperature temple temporary ten tend tender
tennis tense tent term terrible terrific territory test text than thank thanks that the theater their them
theme themselves then theory therapy there therefore these they thick thief thin thing think third thirsty
thirteen thirty this thomas's thorough those though thought thousand thread threat three throat through
throughout throw thumb thursday thus ticket tide tie tiger tight till time tin tiny tip tire tissue title to
toast today toe together toilet token told tomato tomorrow tone tongue tonight too tool tooth top topic
total touch tough tour toward towel tower town toy trace track trade tradition traffic trail train
transaction transfer transform transition translate transport trap trash travel tray treasure treat
treatment tree trend trial tribe trick trigger trip trouble truck true truly trust truth try tube tuesday
tune turn turner twelve twenty twice twin twist two type typical ugly ultimate unable uncle under underneath
understand unfortunate uniform union unit unite universe university unknown unless unlike until up update
upgrade upon upper upset urgent us use used user usual vacation valid valley value van variety various vary
vast vegetable vehicle vein venue verify version very vessel victim victor victory video view village violet
virus visit visitor vitamin voice volume volunteer vomit vote voyage wage wait waiter wake walk walker wall
wallet wander want war ward warm warn warranty wash waste watch water wave wax way we weak wealth weapon
wear weather weaver web website wedding wednesday week weekend weekly weigh weight weird welcome well went
were west wet what whatever wheat wheel when whenever where wherever whether which while white who whoever
whole whom whose why wide wife wild will willing win wind window windy wine wing winter wipe wire wise wish
with withdraw within without witness wolf woman women won't wonder wonderful wood wooden wool word work
worker world worry worse worst worth would wouldn't wound wrap wrist write wrong yard yeah year yellow yep
yes yesterday yet yoga you young your yours yourself youth zero zone
""".split()

COMMON: frozenset[str] = frozenset(_BASE) | frozenset(
    (
        "hi hey hiya ok okay um uh er erm hmm mm mhm yup nope nah ya ye yea i'm i've i'd i'll it's that's "
        "there's what's let's you're we're they're "
        "don't doesn't didn't isn't wasn't aren't can't couldn't won't wouldn't shouldn't haven't hasn't im "
        "ive id ill dont cant thats whats "
        "went gone done did made took taken given gave got gotten came seen saw knew known thought bought "
        "brought caught felt kept left lost "
        "met paid said sent sold slept spent stood told understood wore written wrote spoke spoken broken "
        "chosen driven eaten fallen flown "
        "forgotten frozen hidden ridden risen shown sung swum thrown worn men women children feet teeth "
        "mice people lives wives leaves "
        "gonna wanna gotta kinda lemme u ur pls plz thx ty lol omg wifi app apps login logout online "
        "offline email emails text texts website "
        "url pin cvv ssn dob zip atm usa uk us mg ml lb lbs kg cm min mins hr hrs sec am pm mon tue "
        "tues wed thu thur thurs fri sat sun "
        "jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms miss dr doctor prof sir madam st rd ave "
        "ln blvd ct apt suite po box "
        "street road avenue lane drive boulevard court north south east west doc mum mom mama dad papa "
        "granny grandpa auntie"
    ).split()
)

IRREGULAR = frozenset(
    """
arose arisen awoke awoken bore borne beaten became began begun bitten bled blew blown bred built burnt
chose clung crept dealt dug drawn drank drove dwelt ate fed fought fled flung flew forbade forbidden
forgot forgave forgiven froze grew grown hung heard hid held knelt laid led leant leapt learnt lent lit
meant mown rode rang rung ran sawn sought sewn shook shaken shone shrank shrunk sang sank sunk slid
slung slit smelt sowed sown sped spilt spun spat spoilt sprang sprung stole stolen stuck stung stank
stunk strode struck strung strove swore sworn swept swollen swam swung taught tore torn threw thrust
trod trodden woke woken wove woven wept wrung
""".split()
)
"""Past forms of the irregular verbs; those that are names as well (Drew, Lain, Won) are left out. Nothing is formed from them."""

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("est", "e"),
    ("ly", ""),
    ("ily", "y"),
    ("ness", ""),
    ("ment", ""),
    ("ation", "e"),
    ("ation", ""),
    ("ion", ""),
    ("ion", "e"),
    ("able", ""),
    ("able", "e"),
    ("ful", ""),
    ("less", ""),
    ("al", ""),
    ("ally", ""),
    ("s", ""),
    ("y", ""),
    ("y", "e"),
    ("n't", ""),
    ("'s", ""),
    ("'ll", ""),
    ("'re", ""),
    ("'ve", ""),
    ("'d", ""),
    ("st", ""),
)
_PREFIXES = ("un", "re", "dis", "mis", "in", "non", "over", "under", "pre")
_ALL_ENDINGS = tuple({ending for ending, _ in _ENDINGS})
_BASES = {ending: tuple(base for other, base in _ENDINGS if other == ending) for ending in _ALL_ENDINGS}
"""What may have stood in an ending's place."""
_LONGEST_ENDING = max(map(len, _ALL_ENDINGS))


def is_common(word: str) -> bool:
    """Whether a lower-case word is a common English word or an ordinary inflection of one.

    Args:
        word: one word in lower case.
    """
    if word in COMMON or word in IRREGULAR:
        return True
    for size in range(1, min(_LONGEST_ENDING, len(word) - 2) + 1) if word.endswith(_ALL_ENDINGS) else ():
        stem, ending = word[:-size], word[-size:]
        bases = _BASES.get(ending, ())
        if bases and (len(stem) >= 4 or ending not in ("er", "y", "al", "st")):
            if any([stem + base in COMMON for base in bases]):
                return True
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in COMMON:
                return True
    return word.startswith(_PREFIXES) and any(
        word.startswith(prefix) and word[len(prefix) :] in COMMON and len(word) - len(prefix) > 3
        for prefix in _PREFIXES
    )
