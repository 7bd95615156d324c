"""Words that are nobody and nowhere, as data: medicines, vaccines, devices; makes and programs; languages; dishes; exclamations.

No word that is in use as a name of persons is listed. Written for this project.
"""

from __future__ import annotations

MEDICINES = frozenset("""
abatacept acarbose acetazolamide aciclovir acyclovir adalimumab adenosine advil afluria aimovig ajovy alb albendazole
alendronate aleve allopurinol alphagan alprazolam alteplase amantadine amiodarone amitriptyline amphotericin
anastrozole andexxa annuitant apremilast aquacel aranesp aricept arimidex aripiprazole armodafinil assured atenolol
atomoxetine atracurium atropine avastin avonex azathioprine azelastine azopt baclofen basaglar bedmob belsomra
benlysta benzonatate betadine betahistine bevespi bexsero biktarvy bisacodyl bismuth bisoprolol boniva boostrix botox
breo brilinta brivaracetam budesonide bumetanide bupivacaine buprenorphine buspar buspirone bydureon byetta bystolic
caduet calcitriol camzyos canagliflozin candesartan capnography carafate carbamazepine carboplatin cardio carvedilol
cefalexin cefazolin cefdinir cefepime cefuroxime celebrex celecoxib cetirizine chantix chlorhexidine chlorthalidone
cholestyramine cialis ciclosporin cimzia cinacalcet cisatracurium cisplatin clexane clobetasol clomid clonidine
clotrimazole clozapine co-amoxiclav coban codeine colace colchicine colpo combigan combivent comirnaty concentrator
concerta copaxone cosentyx cosopt covaxin covishield cozaar creon cresemba cyclobenzaprine cyclophosphamide
cyclosporine dabigatran dalfampridine dapagliflozin dapsone daptomycin darzalex decadron depakote depo-provera derm
dermabond desmopressin detrol dexamethasone dexedrine dexilant dexmedetomidine dextroamphetamine dicyclomine difflam
dihydrocodeine dimenhydrinate dioralyte diphenhydramine dipyridamole dobutamine docetaxel docusate dofetilide
dolutegravir dopamine downgoing doxazosin doxepin dulaglutide dulcolax duoderm dupixent dutasteride dymista edoxaban
efavirenz effient eletriptan eltrombopag emgality emla emtricitabine enalapril ensure entresto entyvio ephedrine
epidiolex epinephrine epipen eplerenone epoetin ertapenem esketamine esomeprazole estradiol eszopiclone etanercept
ethibond etomidate euthyrox evenity exelon ezetimibe famotidine febuxostat felodipine fenofibrate fentanyl ferrous
fexofenadine filgrastim finasteride fingolimod flagyl flecainide flomax flovent flucelvax fluconazole fludrocortisone
flumazenil fluorouracil fluticasone fluzone folic folinic fosamax fosfomycin frovatriptan fulvestrant gabapentin
galantamine gardasil gastro gaviscon gemcitabine gemfibrozil gentamicin gilenya glargine gliclazide glimepiride gluc
glucagon glucerna glucometer glyburide glycopyrrolate glyxambi granisetron guaifenesin gyn haemolysed haldol
haloperidol handoff handover harvoni havrix heme hemi hemiparesis hemolyzed heplisav heplock hydralazine
hydroxychloroquine hydroxyzine hyoscine hyzaar ibrance icteric imatinib imbruvica imitrex imodium indapamide inderal
indomethacin infanrix infliximab ingrezza invega ipratropium irbesartan isoniazid isosorbide isosource itraconazole
ivabradine ivermectin jevity kadcyla kalydeco kenalog keppra kerlix kesimpta ketamine ketoconazole ketorolac ketovie
kybella labetalol lacosamide lactulose lahir lamictal lamisil lansoprazole latanoprost latuda leflunomide lenalidomide
letrozole leucovorin levemir levetiracetam levocetirizine levodopa levofloxacin levonorgestrel levophed lexiscan
lienholder linagliptin linezolid linzess liothyronine lipemic liraglutide livalo lokelma lorcaserin losec lotensin
lotrel lovenox loxapine lucentis lumigan lunesta lupron lyumjev macrobid mannitol maxalt mebendazole meclizine
medroxyprogesterone megestrol meloxicam memantine menactra menveo meperidine mepilex mepolizumab mercaptopurine
meropenem mesalamine mestinon metamizole metaraminol metformine methadone methimazole methocarbamol methyldopa
methylphenidate methylprednisolone metoclopramide metolazone micardis midazolam midodrine mifepristone milrinone
minocycline mirabegron mirena mirtazapine misoprostol modafinil molnupiravir mometasone monocryl movantik movicol
moxifloxacin mucomyst mupirocin mycophenolate mydriasis myrbetriq nabumetone nadolol naltrexone namenda naratriptan
narcan natalizumab nebivolol nebuliser nebulizer neostigmine nephro nepro neulasta neupogen neuro neurontin niacin
nicardipine nicorette nihss nimodipine nitrofurantoin nivolumab noradrenaline norepi norepinephrine nortriptyline
novorapid nplate nucala nucynta nuedexta nurofen nurtec nuvaring nystatin ocrevus octreotide ofev olmesartan olumiant
omalizumab onc onpattro opdivo ophtho optho oramorph orencia orilissa ortho oseltamivir osmolite otezla ovidrel
oxaliplatin oxcarbazepine oximeter oxybutynin oxytocin paclitaxel palbociclib paliperidone pamprin panadeine panadol
pancuronium parlodel paxil payee pediarix pediasure peds pegfilgrastim pembrolizumab pentacel pentasa pentoxifylline
peptamen perindopril phenazopyridine phenelzine phenobarbital phenylephrine phenytoin pilocarpine pioglitazone
piperacillin piroxicam pitocin plaquenil policyowner pplat ppx pradaxa praluent pramipexole prasugrel praziquantel
prazosin prealb prealbumin prednisolone premarin prevacid prevenar prevnar primidone prineo prinivil priorix
prismaflex pristiq proair procardia prochlorperazine progesterone prograf prolene prolia promethazine propofol
proposer propylthiouracil protamine proventil provera pseudoephedrine pulm pulmicort pyridostigmine quinapril qulipta
qvar rabeprazole raloxifene ramipril ranexa ranitidine ranolazine rapamune rasagiline rebif registry reglan rehab
relpax remdesivir remeron remifentanil repatha requip restasis restoril resus revlimid rexulti rheum rifampin
rifaximin riluzole rinvoq risedronate risperdal rivaroxaban rivastigmine rizatriptan rocuronium ropinirole ropivacaine
rotarix rotateq roxicodone rybelsus rytary sacubitril savella saxagliptin saxenda scopolamine semglee sennosides
senokot sensipar serevent servo-u sevelamer sevo sevoflurane shingrix sildenafil silodosin simponi sinemet sirolimus
sitagliptin skyrizi solifenacin soliqua solu-medrol sotalol sotrovimab spikevax spinraza spiriva sputnik stelara
steri-strips stiolto strattera stribild suboxone succinylcholine sucralfate sudafed sugammadex sulfamethoxazole
sulfasalazine surgicel svr symdeko symtuza syntometrine tacrolimus tadalafil tamoxifen tasigna tazocin tecfidera
tegaderm tegretol telmisartan temazepam tempat tenecteplase tenofovir terazosin terbinafine terbutaline teriflunomide
theophylline thiamine thick-it thiopental tiagabine ticagrelor timolol tinzaparin tiotropium tirzepatide titleholder
tizanidine tobramycin tofacitinib tolterodine topamax toprol toradol torsemide toujeo tradjenta trandolapril
tranexamic transferee transferor travatan trelegy tremfya tresiba triage triamcinolone triamterene trihexyphenidyl
trikafta trileptal trintellix triumeq trumenba truvada tukysa tymlos tysabri ubrelvy uloric ultram ultresa upgoing uro
ustekinumab valacyclovir valproate vaqta varenicline varilrix vaso vasopressin vecuronium vedolizumab verapamil
verzenio vesicare viagra vicryl victoza viibryd vimpat vioxx voltaren voltarol vraylar vyepti vytorin xalatan xeljanz
xeloda xeroform xgeva xifaxan xofluza xolair xyrem xyzal yaz yervoy zanaflex zantac zepbound zestoretic zestril zetia
ziprasidone zoladex zoledronic zolmitriptan zolpidem zomig zonisamide zopiclone zosyn zovirax zyban zyloprim
""".split())  # fmt: skip

MAKES = frozenset("""
adidas afterpay alipay amex android asana birkenstock bitbucket bizum bodoni cadbury calibri canva cashapp caslon
centos chromebook chromium citroen citroën coca-cola confluence cpu csv dacia daihatsu danone debian decathlon dimm
discord dropbox drupal ducati duplo electrolux emoji eslint excel facetime fanta fedora fiat figma firefox fitbit
formica freshdesk frutiger fujitsu futura garamond garmin gcash gif github gitlab gmail gopro gpay gpu haribo
harley-davidson hdd hdmi helvetica huawei hubspot hyundai iccid icloud ikea imac imei imessage imsi instagram intercom
ios ipad ipados ipads iphone iphones isuzu joomla jpeg kitkat klarna kleenex lego lenovo lexmark lidl linux loctite
m-pesa macbook macos magento mahindra mailchimp marmite maruti mastercard monzo motorola mp3 mp4 mpesa nescafe nescafé
nespresso nestle nestlé netflix nintendo nokia notion numpy nutella onedrive oneplus opensuse oreo otp palatino
panasonic pandas paypal paytm pdf pepsi peugeot phonepe photoshop playmobil playstation png powerpoint prestashop
pyrex pytest realme reebok renault revolut ricoh salesforce samsung sharpie shopify siemens skoda sku slackbot
snapchat snickers spotify squarespace ssd svg tahoma teflon thermos tiktok toshiba totp trello tupperware ubuntu
uniqlo univers usb vauxhall vegemite velcro verdana vga vitest volvo waybill webpack wechat weetabix whatsapp
whirlpool windows woocommerce wordpress xbox xerox xiaomi yamaha youtube zapier zelle zendesk zip škoda
""".split())  # fmt: skip

TONGUES = frozenset("""
afrikaans albanian amharic aquarius arabic aries armenian asl auslan aymara azeri bangla bengali bosnian bsl bulgarian
burmese cantonese capricorn castilian cebuano cherokee creole croatian czech dari dutch esperanto estonian farsi
fijian finnish flemish galician gemini greek guarani gujarati haitian hausa hawaiian hebrew hindi hmong hokkien
hungarian icelandic igbo ilocano italian japanese kannada kazakh khmer kinyarwanda kiswahili korean kurdish latin
latvian libra lingala lithuanian malayalam mandarin maori marathi mixtec mixteco mongolian māori nahuatl navajo nepali
norwegian oromo papiamento pashto patois pisces polish portuguese punjabi quechua romanian russian sagittarius samoan
scorpio serbian setswana sicilian sinhala slovak slovenian spanish swahili swedish tagalog tamil taurus telugu teochew
tibetan tigrigna tigrinya tongan turkish twi ukrainian urdu uzbek vietnamese virgo visayan xhosa yiddish zapotec zulu
""".split())  # fmt: skip

DISHES = frozenset("""
adobo aperol arancini arepas bhature bibimbap biryani biryanis bobotie bouillabaisse braai bravas bruschetta bulgogi burrata
cacciatora caipirinha caipirinhas ceviche chaat congee croquetas dosa dosas edamame egusi empanadas feijoada fufu ghanoush
gyoza halloumi harira idli idlis injera japchae jiaozi jollof katsu kibbeh kofta kulfi labneh laksa lumpia makhani mofongo
mojito mojitos nigiri okonomiyaki orecchiette pakora pakoras pancit paneer pappardelle paratha parathas pierogi pierogis
pozole poutine prosecco puttanesca ragu ragù raita rendang saltimbocca sambal sashimi shakshuka shawarma sinigang souvlaki
spanakopita suya tagine tagines takoyaki thali thukpa tonkatsu tostones tteokbokki tzatziki
""".split())  # fmt: skip
"""Those that few English dictionaries hold."""

EXCLAIMED = frozenset("""
aban abeg abt accha acha achha afaik afk aht aircon aiya aiyah aiyo akhi alamak alhamdulillah argh arre bairn bday
bestie bilkul blimey bloke blud bossman brb brekkie bruv cnt coz craic crikey cya deadass deffo defo dhanyavaad
dhanyawad dnt drive-thru dunno ehen ehn eskerrik ew eww fam fella fellas ffs finna g'day gday geez gg gimme gonna
gotta grand-so gtg haan haanji haba habibti hai-hai hallelujah hbd highkey hooray hosanna howya hurrah idc idek idgaf
iirc ikr imho imma innit inshallah istg jeez jialat jk kaixo kasi kena kinda kk kumusta l'chaim lah lalabas leh lemme
lmfao lowkey ma'am mashallah meh memsahib midnite msg nah nahi nahin nalang naman namaskar namaskaram naw ngl nite nko
no-show noshow np nvm o'clock obvs oga oops opo ovr oy paiseh pasensya phew pls plz ppl prolly rdy rly rn rofl sahibji
salamat sef servo shiok shukriya sige skål slainte sláinte smdh smh smthn sorta soz srsly sry subbed sumn szn ta-ra
talaga tara-a-bit tba tbc tbd tbf theek thik tho thru thx tmr tmrw tonite tov tryna ttyl uff ugh ukhti voila voilà
wahala walao walk-in walkin wallah wanna wat wen wheesht whoops wnt wot wtf wth xoxo yaar yalla yikes yippee yuck yum
yw zorionak hola hvala gotcha righto perf okej dzień hullo xmas toodle-oo shoulda coulda woulda nup heya aww
meself ulit shoutout shoutouts yall kudos hbd ilysm wagmi buongiorno buenas goedemorgen goedemiddag grüezi servus moin
merhaba ahoj czesc cześć
""".split())  # fmt: skip

EXCLAIMED_IN_SMALL = frozenset(
    "wee aye och amen chai arvo cheers bravo mate mates mahal kya arrey grand pet petal chuck madam lor".split()
)
"""Those that are names too: they count in small letters, in a text that has capitals."""
