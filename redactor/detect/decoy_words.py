"""Words that are nobody and nowhere, as data: of clinics, bills, courts and forms; medicines, makes, languages, dishes, exclamations.

A word that is in use as a name of persons stands in a list that says when it counts. Written for this project.
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
meself ulit shoutout shoutouts yall kudos ilysm wagmi buongiorno buenas goedemorgen goedemiddag grüezi servus moin
merhaba ahoj czesc cześć
""".split())  # fmt: skip

EXCLAIMED_IN_SMALL = frozenset(
    "wee aye och amen chai arvo cheers bravo mate mates mahal kya arrey grand pet petal chuck madam lor".split()
)
"""Those that are names too: they count in small letters, in a text that has capitals."""

ABBREVIATIONS = frozenset("""
AAA ABD ABG ABX ACE ACEI ACL ACLS ACS ADHD ADL ADLS ADMIT ADT AFIB AICD AIDS AKA AKI ALS ALT AMA ANC ANS AOX AOXB APAP
API APIS APP APRN ARB ARDS ASAP ASD ASL ASO AST ATC AV AVSS AWS AZ BAC BCBS BID BIPAP BKA BLS BM BMI BMP BNP BP BPD BPH
BPM BRCA BUN BX CABG CAD CBC CBD CBT CC CCU CDC CDT CEO CFO CHF CIWA CK CKD CLI CMP CMS CNA CNS COO COPD COVID CP CPAP
CPC CPK CPR CPT CPU CRN CRP CRRT CRUD CSF CSS CSV CT CTA CTO CV CVA CVC CVL CVS CX CXR DBP DC DDX DHCP DIP DKA DM DME
DMV DNI DNR DNS DOA DOB DOS DRE DTR DTRS DVT DX EBL ECG ECMO EDD EDT EEG EF EGD EGFR EHR EKG EMG EMR EMS EMT ENT EOD EOM
EOMI ERCP ESI ESR ESRD EST ETA ETOH EVAR EXAM FBS FEV FFP FHIR FHR FMLA FNA FOBT FSBS FSH FTT FUO FWW FX FYI GCS GDPR
GERD GFR GI GIT GPU GTT GUI GYN HB HBA HBP HCG HCP HCPOA HCTZ HDL HEENT HFpEF HFrEF HGB HCT HIPAA HIV HL HLD HMO
HOB FHx SHx PMHx PSHx
HPI HPV HR HRT HSV HTML HTN HTTP HTTPS HX IBS IBD ICD ICH ICU IDDM IDE IED IMG INH INR INS IO IOP IP IPV IT IUD IUP IV
IVC IVF IVP JSON JVD JVP JWT KUB KVO KCL LAD LBBB LBM LBP LCSW LDL LFT LFTS LLE LLL LLM LLQ LMP LOC LOF LPM LPN LUE LUL LUQ
LV LVEF LVH LVN MAP MCV MCA MD MDD MFA MG MI MICU MRA MRI MRCP MRN MRSA MS MSE MSK MVA MVC MVP NAD NAS NC NCAT NGT NICU
NIDDM NKA NKDA NOS NP NPE NPI NPO NPH NS NSAID NSAIDS NSR NSTEMI NTG NTND NVD NWB OB OBGYN OCD OCR OD OOB OP OPD OR
ORIF OS OSA OT OTC OTP PA PAC PACS PACU PAD PALS PCN PCR PCV PDF PE PEEP PERRL PERRLA PET PFT PICC PICU PID PM PMD PMH
PMHX PNA PND POA POC POD PPD PPI PPN PPO PR PRBC PRN PROM PSA PSH PSHX PSQL PST PSVT PT PTA PTCA PTH PTSD PTT PUD PVC
PVD PWB QA QAM QD QHS QID QOD RBC RBBB RCA RDS REM REST RLE RLL RLQ RML RN RPC RR RRR RSV RTC RTW RUL RUQ RV RVR RX SAH
SBO SBP SBIRT SCD SCDS SDH SDK SGOT SGPT SICU SIDS SIRS SLE SLP SLR SMS SNF SOAP SOB SPO SQ SQL SSA SSH SSL SSN SSO
SSRI STD STEMI STI SUV SVT SX TAH TB TBI TBSA TCP TENS TFT TIBC TID TKA TKR THA THR TLS TM TMJ TNM TPA TPN TPR TSH TTE
TTL TTP TURP TX UA UAT UDP UGI UI UOP UPI URI URL URGI USPS UTC UTI UV UX VBG VDRL VF VFIB VLDL VM VPN VRE VS VSS VT
VTE WBAT WBC WIC WNL XR XRT YAML YO YOF YOM AI ML NLP ETL CI CD CRM ERP SLA SLO KPI ROI POS SKU UPC RMA EOL FAQ
TOS NDA SOW MSA RFP ACH APR HSA FSA COBRA HDHP EPO EOB PCP ADR TEL FAX ATTN REF REFS ORCP FRCP USC CFR UCC LLC
LLP INC GMBH KVK VAT GST IFSC SEPA BIC EUR USD GBP CET CEST PDT EEST GMT BST IST HIE CCD OBX OBR NKI MSH PV NTE
LOINC SNOMED RXNORM NDC HCPCS DRG NHS AMTS MOCA MMSE PHQ GAD TDS QDS BLE RLC TODO FIXME NB OV AED AFN AOA ARS AUD AWG
AZN BBD BDT BGN BHD BIF BMD BND BRL BSD BTN BWP BYN BZD CDF CLF CLP CNY CRC CVE CZK DJF DKK DOP DZD EGP ETB FJD FKP GHS
GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LKR LRD LSL LYD
MDL MGA MKD MMK MNT MRU MVR MWK MXN MYR MZN NGN NIO NOK NPR NZD OMR PGK PHP PKR PLN PYG QAR RSD RUB RWF SAR SBD SCR SDG
SEK SGD SHP SRD SSP STN SVC SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER
ZMW ZWL EXW CIP DAP DPU DDP FOB CIF DDU GETA TIVA LMA ETT BVM IVPB TIMI QRS QTC HFNC QRISK SUSAR SAE EMAR BNO NBM TTO
TTA LSCS SVD CTG AFI EFW SROM PPH APH RFM GDM DSH DLH DMH PERL DSN ANP EMDR DBT DVLA DVSA MOT SORN HMRC DWP DPA LPA RRT
BCPS BSC FBC UFC TPHA KTV LGTM
VNA IDT SSI BRP AOS OHI SPC SPT CCDS CWOCN CCRN FRCS FRCA FACR FACC FACEP FAAP USMC NASS PCSO DWI LRTI URTI
EAP CPN CWCN OCN CEN CNOR ESI FWB NIHSS PPS LVM
PLOF STE HEP MBSS PAS IDG IEP WISC PCA CCB IDDSI NGTD MASH DSL HRBP EWCA EWHC UKSC UKUT CCMS BRO BLK AOB TLDR IMHO EMOM
AMRAP WFH AFK OKR OKRS
""".split())  # fmt: skip
_OF_FORMS = frozenset("""
melena gtt prbc trimethoprim sitter walks naira wsba oob hematochezia dyspepsia titrate fiancé fiancée fiance microchip
meter fingerprint traveler traveller tavi mdt techniker kundennr erreichbar inhaler vit hep sag rxbin rxpcn rxgrp dl
abdomen abdominal abduction ablation acetaminophen acidosis acinar activation acuity acute adenoma adenopathy adjuster
admission admit admits afebrile aggravated airway albumin albuterol allergen allergies allergy amlodipine amoxicillin
amputation anastomosis anemia aneurysm angina angioplasty ankle anorexia antibiotic antibiotics anticoagulation anxiety
aorta aortic apixaban apnea appendectomy appendix arterial artery arthritis arthroplasty ascites aspirin assay
assessment asthma ataxia atelectasis atorvastatin atrial atrium atrophy attending auscultation axial azithromycin
bacteremia baseline bedside benign bilateral bilirubin bilaterally biopsies biopsy bladder bleeding blister bolus bowel
brachial bradycardia breastfeeding bronchial bronchitis bruit bruising bupropion bursitis calcification calcified
calcium cannula carcinoma cardiac cardiomegaly cardiomyopathy carotid cataract catheter caudal cellulitis ceftriaxone
cephalexin cerebellar cerebral cervical cervix chemo chemotherapy chest cholecystectomy cholesterol chronic cirrhosis
citalopram clavicle clindamycin clinic clonazepam clopidogrel clot cognition colectomy colitis colonoscopy colonic
comorbidities complication complications compression concussion conjunctivitis constipation contraception contrast
contusion copay coronary coronal cortex cough cranial creatinine crepitus culture cultures cyanosis cyst cystic cystitis
cystoscopy deductible dehydration delirium delivered dementia dermatitis dermatology dermal diabetes diabetic diagnosis
dialysis diaphoresis diarrhea diarrhoea diastolic diazepam diclofenac digoxin dilation diltiazem diminished discharge
disposition distal distended diuresis diuretic diverticulitis dizziness donepezil dorsal dose doxycycline drainage
drowsy duloxetine duodenum dyslipidemia dysphagia dysplasia dyspnea dysuria ecchymosis echocardiogram ectopic eczema
edema effusion ejection elbow embolism emesis emphysema empagliflozin endocarditis endometriosis endometrium endoscopy
endotracheal enema enoxaparin enteral epidural epigastric epilepsy erythema erythromycin escitalopram esophageal
esophagus etiology exacerbation excision exertional expiratory extremities extremity exudate fasting fatigue
febrile femoral femur ferritin fetal fever fibrillation fibroid fibroids fibromyalgia fibrosis fibula findings
fistula flank flexion fluoxetine follicle fracture fractures frontal furosemide gait gallbladder
gallop gangrene gastric gastritis gastroenteritis gastrointestinal gestation gestational glaucoma glipizide glomerular
glucose gout guarding haemoglobin hallux headache headaches healed heartburn hematocrit hematoma hematuria hemoglobin
hemorrhage hemorrhoids hemoptysis heparin hepatic hepatitis hernia herniation hilar histology hives hormone hospice
hospital hospitalist humalog humerus humeral hydrochlorothiazide hydrocodone hydrocortisone hydronephrosis hyperglycemia
hyperkalemia hyperlipidemia hypertension hypertensive hyperthyroidism hypertrophy hypoglycemia hypokalemia hyponatremia
hypotension hypothyroidism hypoxia hypoxic ibuprofen ileum iliac imaging immunization immunotherapy impaction implant
impression incision incontinence indication infarct infarction infection inferior inflammation infusion inguinal
inpatient insomnia insulin intact intercostal intubated intubation invasive ischemia ischemic itching jaundice jejunum
joint jugular keflex ketones kidney kidneys labor laceration lactate lamotrigine lantus laparoscopic laparoscopy larynx
lasix lateral laxative lesion lesions lethargy leukocytosis leukemia levothyroxine lidocaine ligament ligation lipase
lipid lipids lipitor lisinopril lithium liver lobe lobectomy loratadine lorazepam losartan lumbar lumen lumpectomy lungs
lymph lymphadenopathy lymphoma malaise malignancy malignant mammogram mandible margin margins mass mastectomy maxillary
medial median mediastinal mediastinum medication medications melanoma melatonin membrane meniscus menopause menses
metastases metastasis metastatic metformin methotrexate metoprolol metronidazole microscopic midline migraine migraines
miralax mitral montelukast morphine motrin mucosa mucosal murmur murmurs muscle myalgia myelopathy myocardial naloxone
naproxen narcotic nasal nausea necrosis neonatal neoplasm nephrectomy nephrology nephropathy nerve neural neuralgia
neurologic neurological neurology neuropathy neutropenia neutrophils nifedipine nitroglycerin nocturia nodule nodules
numbness nystagmus obese obesity obstruction obstructive occipital occlusion olanzapine omeprazole oncologist oncology
ondansetron ophthalmology orbital organomegaly orthopedic orthopedics orthopnea orthostatic osteoarthritis osteomyelitis
osteopenia osteoporosis otitis outpatient ovarian ovary oxycodone oxygen pacemaker pallor palpable palpation
palpitations pancreas pancreatic pancreatitis pantoprazole paracetamol paralysis paraspinal parenchyma parenchymal
paresthesia parietal paroxetine patella patent pathology pectoral pediatric pediatrician pediatrics pelvic pelvis
penicillin percocet percussion perforation perfusion pericardial perineal peripheral peritoneal peritonitis petechiae
pharyngitis phlebitis photophobia physiotherapy placebo placenta plaque plaques platelet platelets pleural pneumonia
pneumothorax polyp polyps popliteal posterior anterior postoperative postop preop potassium pravastatin prednisone
preeclampsia pregabalin pregnancy pregnant prescription prognosis prolapse prophylaxis propranolol prostate
prostatectomy proteinuria proximal pruritus psoriasis psychiatric psychiatry psychosis pulmonary pulse purulent quadrant
quetiapine radial radiation radiculopathy radiograph radiographs radiologist radiology rales reflex reflexes reflux
regurgitation rehabilitation remission renal resection respiratory resuscitation retina retinal retinopathy
rheumatology rhinitis rhonchi risperidone rosuvastatin rotator rupture sacral sacrum sagittal salmeterol sanguineous
sarcoma saturation sciatica scoliosis sedation seizure seizures sepsis septic sertraline serum shingles shoulder
simvastatin sinus sinusitis smoker smokers nonsmoker sodium specimen sphincter spinal spine spironolactone spleen
splenic splenomegaly sputum squamous statin stenosis stent steroid steroids stool strabismus stricture stroke
subcutaneous subdural sulfa sumatriptan supine surgeon surgery suture sutures swelling symptom symptoms symptomatic
asymptomatic syncope syndrome synovial systolic tachycardia tachypnea tamsulosin technique temporal tenderness tender
tendinitis tendon testosterone tetanus thalamus therapy thoracic thorax throat thrombocytopenia thrombosis thrombus
thyroid thyroidectomy tibia tibial tinnitus tongue tonsillectomy tonsils topiramate toxicity trachea tracheostomy
tramadol transfusion transplant trauma trazodone tremor tricuspid triglycerides troponin tuberculosis tumor tumors
tumour tylenol ulcer ulcers ultrasound umbilical unremarkable ureter urethra urinalysis urinary urine urology urticaria
uterine uterus uvula vaccination vaccine vaccines vagina vaginal valsartan valve valvular vancomycin varicose vascular
vasculitis vein veins venlafaxine venous ventilation ventilator ventral ventricle ventricular vertebra vertebrae
vertebral vertigo vesicle viral virus viruses vitals vomiting warfarin wheeze wheezes wheezing xarelto eliquis ozempic
wegovy mounjaro jardiance farxiga januvia trulicity humira enbrel remicade keytruda lyrica cymbalta lexapro zoloft
prozac wellbutrin effexor seroquel abilify zyprexa adderall ritalin vyvanse xanax ativan klonopin valium ambien vicodin
dilaudid oxycontin zofran protonix nexium prilosec pepcid singulair symbicort advair flonase zyrtec
claritin benadryl mucinex crestor zocor plavix coumadin norvasc diovan synthroid glucophage novolog humulin
augmentin zithromax cipro levaquin bactrim valtrex tamiflu paxlovid helical technologist phlebotomy ambulatory ambulated
ambulating nonweightbearing weightbearing normocephalic atraumatic anicteric supple nontender nondistended normoactive
null undefined wifi addr nif uid gid pid tid ctx str timestamp bearer basic digest cookie cookies token tokens username
password passwd pwd pw login logout npe callback acct accts claimant insured coinsurance premium policyholder
underwriter invoice invoices refund refunds chargeback checkout firmware router modem hotspot voicemail troubleshooting
passcode passcodes passphrase passphrases esim gigabyte gigabytes megabyte megabytes
escalation curriculum resume objective summary experience education skills references certifications publications awards
hobbies languages proficient fluent bachelor bachelors doctorate diploma certificate gpa cgpa whereas hereby herein
thereof therein hereinafter plaintiff defendant petitioner respondent decedent affidavit deposition subpoena discovery
counsel exhibit subjective plan comparison procedure procedures history physical examination fixes fixed issue issues
value values error errors warning warnings default defaults select insert update delete where from join inner outer left
right limit offset order group pt pts pcp hosp dept tel attn cx rx dx hx tx sx fx prn bid qid qhs npo ambulance
paramedic paramedics caregiver caregivers rectum cecum cecal sigmoid ileocecal tdap tums telma bipolar nonbinary
hvf period comma newline paragraph cheers regards sincerely adenocarcinoma nearside offside whiplash pronouns timezone
locus excess bonjour cliente client chamado protocolo problema pedido endereço telefone cep nome idade sexo
velocidade contratados ihr ihre ihrem ihren sohn tochter herr herrn sehr geehrte geehrter mit freundlichen grüßen
grüssen versichertennummer geb geboren rückfragen betreff straße hausnummer kunde kundin kundennummer rechnung vertrag
anschrift wohnhaft telefonnummer cordialement salutations madame monsieur maître née né habite employeur salaire mois
sécurité sociale numéro adresse rue objet facture estimado estimada saludos atentamente señor señora dirección
teléfono nombre apellido fecha nacimiento correo gentile distinti saluti cordiali signora signor indirizzo groet groeten
beste geachte mevrouw meneer klantnummer kahan hai bhejo aadhaar aadhar pan kya mera meri adeno paronychia tenant
btw lol xx lmk omw anbei befund asunto cheapest cardholder noted todo airflow snowflake terraform dbt neurosurgery
neurosurgical neurosurgeon newbie everyone foreman steward grievance grievant cohns gstin nss ein iqama bic amio mailer
dunning factuurnummer rekeningnummer doula interp husb prev gene genes longshoreman cota utr
babinski mcburney romberg kernig brudzinski trendelenburg behcet behcets crohn crohns alzheimer alzheimers tourette tourettes
rollout rollouts comms hotfix hotfixes friyay headteacher headteachers
raynaud sjogren sjogrens kalman dijkstra poisson kimlik ruq xo ucare
ouch yen wheelie blanch medic texter despacito regs mtu ktn ssid cpf cnpj rg curp rfc dni nie bvn bsn
pickles paraeducator bar oncall homeroom carpool
acinetobacter aeruginosa ahh akinesis alaris albicans allevyn allo amikacin amox ampicillin anesthesia appt appts
aspergillus aureus autoplay aztreonam bacteroides bartonella bby bbys biba bordetella borrelia breech brucella bupi
bystander calf campylobacter caries carp ceftazidime cephalic chlamydia choroidal citrobacter clari clostridioides
clostridium co-amox coli colostrum cornea corneal cos crn cryptococcus dat datix deh dem dentition dermpath des
difficile dilated dilaud dilt dnis drusen dtmf dystocia ebm echocardiography effaced effacement ehh ekg endo
endoscopist enterobacter enterococcus enuh epi faecalis faecium fent filtek fluox forearm fovea fqdn fr frm fundus
gadavist gadolinium gelfoam giardia glhf gtts gud gwaan haemophilus halo helicobacter histoplasma hmmm hostname hyg
hygienist hypokinesis ik imipenem iohexol isovue ivoclar ivr kekw klebsiella knuckle lat latch latching legionella
lensx levo lido listeria lithi lochia lulw macula macular masimo medihoney mepitel metop midaz mmm moraxella
morganella mornin mrng mycoplasma neisseria neutropenic nipple novomix nvme nxt obs ofc ohhh olanz omgg omnipaque
omnipod optifoam orbit pci pedo perio pics plasmodium playlist pneumoniae pog pogchamp prevalon proband procurement
prostho proteus pseudomonas publickey pylori quet recliner regadenoson restorative risp ropi salmonella santyl sata
scleral septocaine serratia sertra sestamibi setlist shigella sibling silvadene singalong sonographer sourdough staph
staphylococcus stenotrophomonas sternal strep streptococcus stryker supplement supplier sus tantrum tazobactam
tearfull technetium tele tetrofosmin tf thigh tix tobra toxoplasma transesophageal transthoracic treponema txt umm
ureaplasma vanc vasovagal vertex vids visipaque vitreous vlan wagwan watchlist wetin wid wishlist wiv wkend wknd wlan
xeno yass yasss yersinia
gastroenterology endocrinology haematology hematology dermatological immunology
otolaryngology audiology podiatry optometry orthodontics dentistry urogynecology gynaecology gynecology obstetrics
anaesthesia anaesthetics anesthesiology toxicology geriatrics paediatrics paediatric orthopaedics orthopaedic
consultant deputy summarize summarise reschedule rewrite yag angio lvn dtr odor slough broker venmo etsy kindle irl
housekeeping nosy lautet pesel traumatology palliative physiatry chiropractic
appellant appellee altima corolla camry civic prius accord sentra rav4 silverado tahoe suburban impala elantra
sonata sorento sportage outback impreza crosstrek wrangler durango explorer mustang
telluride kia passat jetta tiguan octavia fabia corsa qashqai yaris jira bates postgres postgresql
cllr cllrs revd nlu asr doorbell thermostat dishwasher
oracle lieu fico nmls escrow appraisal matric nasc zamieszkała zamieszkały nascimento bor f150 subaru nissan toyota
honda mazda chevrolet chevy volkswagen buick pontiac acura lexus infiniti wristband ping pinged notary kennzeichen paged eval
traceback clabe forename forenames macroscopy microscopy authorised authorized
hrbp cashier npi nok steuer fname lname addr1 addr2 toddler frfr lmao lmaooo tbh imo riesling chardonnay
merlot gmc hcpc ndc bluetooth ethernet concierge landlord hiring dui dwi arrest copy ligaclip dexcom
medtronic heap escalations lessee lessor ordering cue regionanchor viewportanchor webvtt nationality
autopay unisex imax skymiles yubikey authenticator vinyasa waitlist waitlisted prepay carryon paratransit rideshare lyft
venmo doordash grubhub instacart ubereats roomba chromecast firestick roku peloton pilates
airbnb wifi qtr kwh ccf preauth chargeback overdraft deductible copay skus restock seabass branzino
gr8 gr8t l8r w8ing str8 gr8ful 2moro 2morrow 2mrw 2nite 2day some1 any1 no1 every1 nvr evr sux tysm tyvm
wlcm cncl cncld cxl cxld dlvry dlvr dlvrd dlvred agnt hbu wbu wya wyd hmu otw thnx thxs msgs svc
""".split())  # fmt: skip
WORDS = _OF_FORMS | MEDICINES | MAKES | TONGUES | DISHES | EXCLAIMED
"""All of them, in small letters."""
EDGES = frozenset(
    """
Herr Frau Techniker Traveler Passenger SpR Rm Grp Tel Dept Ref Acct Pt Appt Dx Tx Rx Hx Mob Fax Ext Policy Claim Member
Group Case Date Time Phone Email Address Plaintiff Defendant Petitioner Respondent Appellant Appellee Claimant Unit Reporter Assignee
Toddler Fleet Manager Director Officer Coordinator Supervisor Auditor Bookkeeper Clerk Pronouns Occupation
""".split()
)
"""What stands behind a name and begins the next field."""
WHOLE_ONLY = frozenset(
    """
AVA TAVI MDT PPS ASC SRE PNR NRIC SID NED ASA DS DD DH MIL FIL SIL BIL KYC BVN NIN ONC CDE UTD RA OU ET NP TTY HVF ROS
FU TIA HA PO ECHO FISH TC Mon Tue Tues Wed Thu Thur Thurs Fri Sat Central Eastern Pacific Mum Mom Dad Madam
""".split()
)
"""Abbreviations that are family names as well: only where a span holds nothing else."""
DEPARTMENTS = frozenset("""
children's men's women's children’s men’s women’s
acute adolescent adult and behavioral behavioural business care center centre clinic community critical day department
emergency extended family fitness general geriatric health imaging intensive internal lab laboratory medical medicine
mental nuclear occupational of outpatient inpatient pain palliative pediatric physical practice preventive primary
procedure recovery rehabilitation respiratory room rooms same school services sleep social specialty speech sports
surgery surgical the therapy travel unit urgent ward wellness
""".split())  # fmt: skip
"""Of which names of departments and rooms are made that every house has: nowhere, where a span holds nothing else."""
SHORT_FOR_NAMES = frozenset("dre als cas ace pic med".split())
ONLY_LOWER = frozenset("""
allegra aura bun colon curl fix foley gross jenkins key keys lung masters norco oral rash safari senna sid singleton
slack spring swallow till walker
""".split()) | EXCLAIMED_IN_SMALL  # fmt: skip
"""Words that are also names: they count in lower case where the text has capitals."""
PEOPLE_TOO = frozenset("""
blanch dacia fabia gene halo hemi jetta kalman kasi kena kia lev lexus meri octavia sonata steward taurus tavi telma titan vit wen yen
""".split())  # fmt: skip
"""Words of the list that people are called by as well: they are somebody where the model is sure and nothing makes them a thing."""
