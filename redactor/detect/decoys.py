"""Words that are nobody and nowhere, which the language model takes for names: of clinics, bills, courts and forms.

A span of the model that holds nothing but such words goes; at the edges of a longer span they are cut off. Abbreviations count in
capitals only. Words that are in use as names of persons as well drop nothing that the model is sure of. Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.conversation.lexicon import is_common
from redactor.conversation.values import NATIONALITIES
from redactor.detect.codes import is_nobodys
from redactor.detect.decoy_words import DISHES, EXCLAIMED, EXCLAIMED_IN_SMALL, MAKES, MEDICINES, TONGUES
from redactor.detect.helping_verbs import is_helping_verb
from redactor.detect.kinds import may_be_a_name
from redactor.detect.medicine import is_medical
from redactor.detect.ner.listed import holds_a_name, is_nobody, may_be_called
from redactor.detect.spoken_places import address_alone, is_talk_of_places
from redactor.detect.wares import is_move, is_ware
from redactor.spans import Span
from redactor.text.lexicon import KINDS

_ABBREVIATIONS = frozenset("""
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
VTE WBAT WBC WIC WNL XR XRT YAML YO YOF YOM AI ML NLP ETL CI CD CLI CRM ERP SLA SLO RCA KPI ROI POS SKU UPC RMA EOL FAQ
TOS NDA SOW MSA RFP ACH APR HSA FSA COBRA HDHP EPO EOB PCP DX TX HX ADR TEL FAX ATTN REF REFS ORCP FRCP USC CFR UCC LLC
LLP INC GMBH KVK VAT GST IFSC SEPA BIC EUR USD GBP CET CEST PDT EEST GMT BST IST HIE CCD OBX OBR PID NKI MSH PV NTE
LOINC SNOMED RXNORM NDC HCPCS DRG NHS AMTS MOCA MMSE PHQ GAD TDS QDS BLE RLC TODO FIXME NB OV AED AFN AOA ARS AUD AWG
AZN BBD BDT BGN BHD BIF BMD BND BRL BSD BTN BWP BYN BZD CDF CLF CLP CNY CRC CVE CZK DJF DKK DOP DZD EGP ETB FJD FKP GHS
GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LKR LRD LSL LYD
MDL MGA MKD MMK MNT MRU MVR MWK MXN MYR MZN NGN NIO NOK NPR NZD OMR PGK PHP PKR PLN PYG QAR RSD RUB RWF SAR SBD SCR SDG
SEK SGD SHP SRD SSP STN SVC SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER
ZMW ZWL EXW CIP DAP DPU DDP FOB CIF DDU GETA TIVA LMA ETT BVM IVPB TIMI QRS QTC HFNC QRISK SUSAR SAE EMAR BNO NBM TTO
TTA LSCS SVD CTG AFI EFW SROM PPH APH RFM GDM DSH DLH DMH PERL DSN ANP EMDR DBT DVLA DVSA MOT SORN HMRC DWP DPA LPA RRT
BCPS BSC FBC UFC TPHA KTV LGTM AOB TLDR IMHO EMOM AMRAP WFH AFK OKR OKRS
""".split())  # fmt: skip

_WORDS = frozenset("""
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
esophagus estradiol etiology exacerbation excision exertional expiratory extremities extremity exudate fasting fatigue
febrile femoral femur fentanyl ferritin fetal fever fibrillation fibroid fibroids fibromyalgia fibrosis fibula findings
fistula flank flexion fluconazole fluoxetine follicle fracture fractures frontal furosemide gabapentin gait gallbladder
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
regurgitation rehab rehabilitation remission renal resection respiratory resuscitation retina retinal retinopathy
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
dilaudid oxycontin suboxone narcan zofran protonix nexium prilosec pepcid singulair symbicort advair flonase zyrtec
claritin benadryl mucinex crestor zocor plavix coumadin norvasc diovan cozaar synthroid glucophage novolog humulin
augmentin zithromax cipro levaquin bactrim valtrex tamiflu paxlovid helical technologist phlebotomy ambulatory ambulated
ambulating nonweightbearing weightbearing normocephalic atraumatic anicteric supple nontender nondistended normoactive
null undefined wifi addr nif uid gid pid tid ctx str timestamp bearer basic digest cookie cookies token tokens username
password passwd pwd pw login logout npe callback acct accts claimant insured coinsurance premium policyholder
underwriter invoice invoices refund refunds chargeback checkout firmware router modem hotspot voicemail troubleshooting
passcode passcodes passphrase passphrases esim imei iccid gigabyte gigabytes megabyte megabytes
escalation curriculum resume objective summary experience education skills references certifications publications awards
hobbies languages proficient fluent bachelor bachelors doctorate diploma certificate gpa cgpa whereas hereby herein
thereof therein hereinafter plaintiff defendant petitioner respondent decedent affidavit deposition subpoena discovery
counsel exhibit subjective plan comparison procedure procedures history physical examination fixes fixed issue issues
value values error errors warning warnings default defaults select insert update delete where from join inner outer left
right limit offset order group pt pts pcp hosp dept tel attn cx rx dx hx tx sx fx prn bid qid qhs npo ambulance
paramedic paramedics caregiver caregivers rectum cecum cecal sigmoid ileocecal tdap tums toradol telma bipolar nonbinary
hvf period comma newline paragraph cheers regards sincerely adenocarcinoma nearside offside whiplash pronouns timezone
locus excess bonjour cliente client chamado protocolo problema pedido endereço telefone cep nome idade sexo modem
velocidade contratados ihr ihre ihrem ihren sohn tochter herr herrn sehr geehrte geehrter mit freundlichen grüßen
grüssen versichertennummer geb geboren rückfragen betreff straße hausnummer kunde kundin kundennummer rechnung vertrag
anschrift wohnhaft telefonnummer cordialement salutations madame monsieur maître née né habite employeur salaire mois
sécurité sociale numéro adresse rue objet facture estimado estimada saludos atentamente señor señora cliente dirección
teléfono nombre apellido fecha nacimiento correo gentile distinti saluti cordiali signora signor indirizzo groet groeten
beste geachte mevrouw meneer klantnummer kahan hai bhejo aadhaar aadhar pan nahi kya mera meri adeno paronychia tenant
btw lol xx lmk omw anbei befund asunto cheapest cardholder noted todo airflow snowflake terraform dbt neurosurgery
neurosurgical neurosurgeon newbie everyone foreman steward grievance grievant cohns gstin nss ein iqama bic amio mailer
dunning factuurnummer rekeningnummer doula interp husb prev gene genes longshoreman cota utr
babinski mcburney romberg kernig brudzinski trendelenburg behcet behcets crohn crohns alzheimer alzheimers tourette tourettes
rollout rollouts comms hotfix hotfixes friyay headteacher headteachers
raynaud sjogren sjogrens kalman dijkstra poisson kimlik ruq xo ucare
ouch yen wheelie blanch medic paramedic texter despacito regs mtu ktn ssid cpf cnpj rg curp rfc dni nie bvn bsn
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
housekeeping nosy lautet pesel traumatology palliative physiatry chiropractic plaintiff defendant petitioner respondent
appellant appellee altima corolla camry civic prius accord sentra rav4 silverado tahoe suburban impala elantra
sonata sorento sportage outback impreza crosstrek wrangler cherokee durango explorer mustang
sorento sportage telluride kia passat jetta tiguan octavia fabia corsa qashqai yaris jira bates postgres postgresql
cllr cllrs revd nlu asr doorbell thermostat dishwasher
oracle lieu fico nmls escrow appraisal matric nasc zamieszkała zamieszkały nascimento bor f150 subaru hyundai nissan toyota
honda mazda chevrolet chevy volkswagen buick pontiac acura lexus infiniti wristband ping pinged notary kennzeichen paged eval
appellant appellee traceback clabe forename forenames macroscopy microscopy authorised authorized comparison impression
hrbp cashier rx npi nok steuer fname lname addr1 addr2 toddler frfr lmao lmaooo smh tbh ngl imo riesling chardonnay
merlot gmc hcpc ndc wifi bluetooth ethernet concierge landlord hiring dui dwi arrest copy ligaclip silverado dexcom
medtronic heap escalations lessee lessor ordering cue regionanchor viewportanchor webvtt nationality
gr8 gr8t l8r w8ing str8 gr8ful 2moro 2morrow 2mrw 2nite 2day some1 any1 no1 every1 nvr evr sux tysm tyvm
wlcm cncl cncld cxl cxld dlvry dlvr dlvrd dlvred agnt hbu wbu wya wyd hmu ikr otw omw ppl thnx thx thxs msgs svc
""".split())  # fmt: skip
_NATIONS = NATIONALITIES - frozenset(
    "english french georgian german irish maltese moldovan philippine thai welsh".split()
)
"""Whence people come; what some are called by as well is left out."""
_WORDS |= MEDICINES | MAKES | TONGUES | DISHES | EXCLAIMED
_EDGES = frozenset(
    """
Herr Frau Techniker Traveler Passenger SpR Rm Grp Tel Dept Ref Acct Pt Appt Dx Tx Rx Hx Mob Fax Ext Policy Claim Member
Group Case Date Time Phone Email Address Plaintiff Defendant Petitioner Respondent Appellant Appellee Claimant Unit Reporter Assignee
Toddler Fleet Manager Director Officer Coordinator Supervisor Auditor Bookkeeper Clerk Pronouns Occupation
""".split()
)
"""What stands behind a name and begins the next field."""
_WHOLE_ONLY = frozenset(
    """
AVA TAVI MDT PPS ASC SRE PNR NRIC SID NED ASA DS DD DH MIL FIL SIL BIL KYC BVN NIN ONC CDE UTD RA OU ET NP TTY HVF ROS
FU TIA HA PO ECHO FISH TC Mon Tue Tues Wed Thu Thur Thurs Fri Sat Central Eastern Pacific Mum Mom Dad Madam
""".split()
)
"""Abbreviations that are family names as well: only where a span holds nothing else."""
_DEPARTMENTS = frozenset("""
children's men's women's children’s men’s women’s
acute adolescent adult and behavioral behavioural business care center centre clinic community critical day department
emergency extended family fitness general geriatric health imaging intensive internal lab laboratory medical medicine
mental nuclear occupational of outpatient inpatient pain palliative pediatric physical practice preventive primary
procedure recovery rehabilitation respiratory room rooms same school services sleep social specialty speech sports
surgery surgical the therapy travel unit urgent ward wellness
""".split())  # fmt: skip
"""Of which names of departments and rooms are made that every house has: nowhere, where a span holds nothing else."""
_SHORT_FOR_NAMES = frozenset("dre als cas ace pic med".split())
_ONLY_LOWER = frozenset("""
allegra aura bun colon curl fix foley gross jenkins key keys lung masters norco oral rash safari senna sid singleton
slack spring swallow till walker
""".split()) | EXCLAIMED_IN_SMALL  # fmt: skip
"""Words that are also names: they count in lower case where the text has capitals."""
_PEOPLE_TOO = frozenset("""
blanch dacia fabia gene halo hemi jetta kalman kasi kena kia lev lexus meri octavia sonata steward taurus tavi telma titan vit wen yen
""".split())  # fmt: skip
"""Words of the list that people are called by as well: they are somebody where the model is sure and nothing makes them a thing."""
_A_THING_OF = re.compile(
    r"\b(?:an?|the|th(?:is|at|ese|ose)|my|your|his|her|our|their|its|no|any|some|each|one|two|new|old|used|rented|\d{1,4}|skoda|škoda"
    r"|volkswagen|vw|s/p|via|transfemoral|per|brca|tumou?r|ford|hyundai) $",
    re.IGNORECASE,
)
"""What stands in front of a thing, and of no given name."""
_THING_ITSELF = re.compile(
    r" (?:therap(?:y|ies)|tests?|testing|mutations?|panel|sequenc\w+|expression|variants?|filter|procedure|valve|brace|vest|nevus|sign"
    r"|effect|orbit|traction|car|suv|dealer(?:ship)?|engine|code|\d)\b",
    re.IGNORECASE,
)
_STRETCHED = re.compile(
    r"a?ha(?:ha)+h?|he(?:he)+|he+y{2,}a?|hi{2,}|g+r{2,}|s+h{2,}|so{3,}|o{2,}h+|a{2,}h+|u+h+m*|hm+|mhm+|m{2,}|e{3,}k?|w[oa]{2,}w+"
    r"|no{3,}|yes{2,}|yea{2,}h|blah"
)
"""Sounds, and words drawn out in writing: "haha", "heyy", "grr", "sooo"."""
_SHORT = 3
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NAMED = frozenset(
    (
        "PERSON",
        "LOCATION",
        "CITY",
        "ORGANIZATION",
        "USERNAME",
        "UNIQUE_ID",
        "ZIP_CODE",
        "STREET_ADDRESS",
        "URL",
    )
)
_BY_CUE = frozenset(("PERSON", "USERNAME"))
_NAMES_OF_WORDS = frozenset(("PERSON", "LOCATION", "ORGANIZATION"))
_POSTCODE = re.compile(
    r"(?i:zip|postcode|post code|cep|plz|pin)?:? ?(?:(?:[A-Z]{1,2}-)?\d{4,7}(?:[- ]\d{3,4})?"
    r"|\d{3}[- ]\d{2,4}|\d{2}-\d{3}|\d{4} ?[A-Za-z]{2}"
    r"|[A-Za-z]{1,2}\d{1,2}[A-Za-z]? ?\d[A-Za-z]{2}|[A-Za-z]\d[A-Za-z][- ]?\d[A-Za-z]\d|\d(?:[ ,.-]{1,2}\d){3,8}|\D*|\d{3})\W?"
)
_MIXED_CODE = re.compile(r"(?=[A-Z]*\d[A-Z\d]*[A-Z]|[A-Z]+\d)(?=(?:[A-Z]*\d){4})[A-Z\d]{8,20}")
"""A code of capitals and digits that is no postcode's."""
_FRACTION = re.compile(r"\W?(\d{1,3})(?:[/.-](\d{1,3}))?\W?")
_MONTH_OF_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])/(?:3[2-9]|[4-9]\d)")
_ELEMENT = re.compile(r"[\w:.-]+(?:>(?! )|/>|\s+[\w:-]+=)|[a-z]+[A-Z]\w*")
_COMMAND = re.compile(r"[A-Z][A-Z\d]{1,5}")
_CALL = re.compile(r"\(")
_CODE_LINE = re.compile(
    r"^\s*(?:return|def|if|for|while|await|const|let|var|\w[\w.\[\]]* [-+*/|&]?=)\s?|;\s*$|\bSELECT\b"
)
_OPENERS = frozenset(
    "och aye grand ta brill cheers ow amen lah hah hmm oya wow yay ooh aah eek phew right sure fair lovely nah yah yeh yep yup nope "
    "okie okey um er oof welp alas cool deal sound wait hang haha hehe wahey woohoo tada gotcha good nice".split()
)
"""With what people open what they say, or say alone: "och, hello", "aye. yes"."""
_LABELLED = re.compile(r"(?:^|\n)[^\n:]{1,48}: {1,2}\Z")
_SIDE = re.compile(r"[RLB] ([a-z]{3,14})")
"""A side and what has it: "R knee"."""
_SEX, _AGE_BEFORE = (
    re.compile(r"[MFmf](?: [ch])?"),
    re.compile(r"\d ?-?(?:y/?o|yrs?|years?[ -]old)\.? $", re.IGNORECASE),
)
"""A sex behind an age, with the first letter of what stands behind it: "39 y/o F c/o knee pain"."""
_OPENED = re.compile(r"(?:\s*[,.!?…]|\s*$| (?:hello|hiya|love|darlin|mate|so|yes|no|yeah|thanks|now|then)\b)")
_LETTER_AND_NUMBER = re.compile(r"[A-Za-z]\.? ?\d{1,3}")
"""What is said of a relative in a note, and no name: "mother d. 71"."""
_INITIAL = re.compile(r"[A-ZÀ-Þ]\.")
_BEFORE_INITIAL = re.compile(r"[a-z]{2},? $")
_SURE_OF_DATE = 0.8
_SURE_OF_NAME = 0.9
_YEAR_OF_NOTHING = re.compile(
    r"(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|easter|christmas|year|early|mid|late)"
    r"|(?:[^\W\d_]{0,20}[^\x00-\x7f]))[a-z]{4,20} (?:19|20)\d\d",
    re.IGNORECASE,
)
"""A word that is no month's and digits like a year's ("keysafe 1982"): no date, whatever else it is."""
_PRICE = re.compile(r"\W?\d{1,3}(?:[ .]\d{3}){0,2},\d\d\W?")
"""An amount as the continent writes it: 19,99."""
_TRIPLE = re.compile(r"\W?(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\W?")
_DATED = re.compile(
    r"^\W{0,2}(?:\d{1,2}[ ./,-]{1,2}\d{1,2}[ ./,-]{1,2}\d{2,4}"
    r"|(?:19|20)\d\d\W\d{1,2}(?:\W\d{1,2})?|\d{1,2}\W\d{4}|\d{1,8})(?:\W{0,2}$|[ T,–-])"
)
_LETTERS = re.compile(r"[A-Z]{1,4}|[a-z]{1,2}|[Nn][°º]")
_CALLED = re.compile(
    r"(?:get|set|update|create|delete|fetch|load|save|send|find|list|is|has|on|to|handle|use|add|remove|parse|build|make|init|check"
    r"|validate|render|process|Get|Set|Update|Create|Delete|Fetch|Load|Save|Send|Find|List|Handle|Add|Remove|Parse|Build|Make|Init"
    r"|Check|Validate|Render|Process)(?:[A-Z][a-z]+)+"
)
_CONSTANT = re.compile(r"[A-Z]{2,20}(?:_[A-Z]{1,20})+")
_VARIABLE = re.compile(r"[a-z]{1,20}(?:_[a-z]{1,20})+")
_VALUED = re.compile(r"[\"']?\s?[=:]\s?(?:[\[{]|-?\d|true\b|false\b|null\b)")
_ASSIGNED = re.compile(r"\d{0,2}[\"']?\s?[=:(\[]")
_MONEY = re.compile(
    r"\d(?:[.,]\d+)?\s(?:pesos|euros?|d[óo]lares|reais|dollars|rupees|kronor|francs)\b", re.IGNORECASE
)
_BY_MEANS_OF = re.compile(r"(?:via|by|per|from|to|in|at) [^\d]+", re.IGNORECASE)
_ROOT = re.compile(
    r"tmp|var|etc|usr|opt|srv|mnt|media|proc|sys|dev|bin|sbin|lib|run|root|boot|home|data|private"
)
"""Folders at the root of a computer's files (FHS 3.0)."""
_HOST = re.compile(r"\w\.[^\W\d_]{2}|://|\bwww\b|\bdot\b|\.[^\W\d_]{2,}$", re.IGNORECASE)
_PER_UNIT = re.compile(r"\d/$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\. ([A-ZÀ-Þ][a-zà-ÿ]+)$")
_INTERCHANGE = re.compile(
    r"^(?:MSH|PID|PV1|OBX|OBR|ORC|NK1|IN1|DG1|EVN|GT1|AL1|NTE|SPM|TXA)\||^ISA\*|~(?:ST|HL|NM1|EB|DTP|REF|BHT)\*"
)
_PLACE = re.compile(
    r"\d.*[^\W\d_]{3}|[^\W\d_]{3}.*\d|[A-ZÀ-Þ][^\W\d_]{2}|\d{4}"
    r"|(?i:street|road|avenue|lane|drive|court|apartment|unit|floor|p\.? ?o\.? box)"
    r"|^[a-z]+(?: [a-z]+)+$"
)
_KEY_ENDS = re.compile(r"=(?![=~>])")
_SETTING_ENDS = re.compile(r" = ?\S")
_KEY_BEGINS = re.compile(r"(?:^|[\s,;&?({|])$")
_CALLED_AFTER = frozenset(("PERSON", "LOCATION"))
_PLAYED = frozenset(("PERSON", "LOCATION", "USERNAME", "UNIQUE_ID"))
_SHIP = re.compile(
    r"(?:\b(?:M/?V|S/?V|F/?V|R/?V|SS|HMS|USS|RMS|HMCS|HMAS|HNLMS|RRS|PS|USNS|USCGC)|\b(?:[Vv]essel|[Ll]ifeboat|[Tt]rawler|[Nn]arrowboat"
    r"|[Tt]ug|[Yy]acht|[Ss]chooner|[Ff]erry)) (?:Captain |Lady |Sir |King |Queen |Princess )?$"
)
_STORM = re.compile(r"\b(?:[Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]torm|[Tt]ropical [Ss]torm)s? $")
_PROJECT = re.compile(
    r"\brenam(?:e|ed|es|ing) (?:the |our )?[\w-]{1,24} (?:service|cluster|queue|bucket|repo|branch|topic|project|module|app) to $"
    r"|\b(?:[Pp]roject|[Oo]peration|[Cc]ode-?named?|[Cc]luster|[Qq]ueue|[Cc]olou?rway|[Ss]hade|[Pp]reset|[Gg]amme|[Ss]al[oó]n) $"
)
_THING_BEHIND = re.compile(
    r" (?:syndrome|disease|palsy|theorem|lemma|conjecture|modulus|angle|artichokes?|harissa|gambit|presets?|bookcases?|sauce"
    r"|press-ups?|classification|criteria|protocol|regimen|sander|seats|gel|gloves?|wave|varieties)\b(?!['’])"
)
"""What is called after a name in front of it, and nobody has or does there: "the Amber preset", "Brewster angle"."""
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|and|with|for|to|told|asked|gave)\.? $")
_STORM_NAMED = re.compile(r"(?:Storm|Hurricane|Typhoon|Cyclone|Project|Operation) [A-ZÀ-Þ]")
_PLANT = re.compile(
    r"\b(?:rose|clematis|apple|pear|plum|cherry|dahlia|peony|tulip|daffodil|narcissus|lavender|hosta|hebe|camellia|iris|fuchsia"
    r"|pelargonium|geranium|hydrangea|poppy|sweet peas?|tomato|potato|delphinium|penstemon|salvia|heuchera|rhododendron|azalea"
    r"|magnolia|lilac|lily|lupin|phlox|aster|crocosmia|hellebore|snowdrop|primula|viola|pansy|begonia|chrysanthemum|sowed),? $",
    re.IGNORECASE,
)
_BOOK = re.compile(
    r"(?:(?:[1-3] |first |second |third )?(?:Ruth|Job|Mark|Luke|John|James|Samuel|Daniel|Joel|Amos|Micah|Jonah|Nahum|Timothy|Titus"
    r"|Peter|Ezra|Esther|Joshua|Matthew|Hosea|Zechariah|Malachi|Isaiah|Jeremiah|Ezekiel|Nehemiah|Philemon|Jude|Judith|Tobit|Baruch))(?![\w'’-])",
    re.IGNORECASE,
)
_VERSE = re.compile(
    r" \d{1,3}:\d{1,3}(?:[-–]\d{1,3})(?![\d:])(?! ?[ap]\.?m)|,? (?:chapters?|ch\.|verses?) \d|(?: \d{1,3}){2} to \d",
    re.IGNORECASE,
)
"""Chapter and verses; one time of a day would read like a single verse."""
_NUMBERS = frozenset(("UNIQUE_ID", "ZIP_CODE", "DATE_TIME"))
_SPOKEN_OF = frozenset(("PERSON", "STREET_ADDRESS"))
_JUDGED = _NAMED | _NUMBERS
_MEASURE = re.compile(  # counts digits, never reads them: a verdict on a text may be kept for other digits
    r"(?:^|(?<=\n))[ \t]{0,4}\d{4}(?:h|hrs)?(?=[ \t]?[:-]?[ \t](?:[A-Z\d\"]|(?!(?:is|was|and|thanks?|thx|please|pls|sorry"
    r"|that|for|the|your|yes|you|but)\b)[a-z]{3}))"  # the hour of a nurse's note
    r"|(?<=[.;] )[0-2]\d[0-5]\d(?= (?:[a-z]|[A-Z]{2,4}\b|Pt\b))"  # the same within a line
    r"|(?:\b(?:at|given|since|until|by|around|approx\.?|from|before|after|starts?|started|begins?|opens?|closes?|mtg|meeting|arr|dep"
    r"|eta|etd)|[@~]) ?\d{4}(?:h|hrs)?(?!\w|[-/.]\d)"
    r"|(?<=\d/\d\d )\d{4}(?=[.,;)]?(?:\s|$))"  # the hour behind a date
    r"|\b\d{1,2}(?:-\d{1,2})?/\d\d\b(?=[^.\n]{0,24}\b(?:pain|severity|intensity|ache|headache|discomfort|cramp\w*|scale)\b)"
    r"|\b(?:pain|[Aa]nxiety|[Mm]ood|[Dd]epression|[Dd]istress|[Ee]nergy|rated?|severity|c/o|strength"
    r"|motor|reflexes|GCS|apgars?|vision|visual acuity)\b[^.\n\d]{0,16}\d{1,2}/\d{1,3}\b"
    r"|\b(?:LDL|HDL|BP|HR|RR|WBC|RBC|Hgb|Hct|Plt|INR|BUN|Cr|TSH|A1c|HbA1c|BNP|CRP|ESR|AST|ALT|PSA|eGFR|FSBS|glucose|troponin"
    r"|ferritin|SpO2|O2 sat|[Bb]?[Ww]t|BW|bw|odo)\b(?: (?:is|was|of))?[ :=]{0,3}\d{1,4}(?:[./-]\d{1,3})?(?![\w/-])"
    r"|\b(?:pp?\. ?|(?:pages?|slides?|chapters?|verses?) )\d{1,3}(?:[-–]\d{1,3})?(?![\w/-]|\.\d| \d)"
    r"|\b\d{1,4}(?:\.\d{1,3})? ?(?:mg|mcg|µg|g|kg|lbs?|mL|ml|cc|cm|mm|mEq|mmol|units?|IU|bpm|mmHg|kcal|dL|L/min|x\d)\b(?:/\w{1,6})?"
    r"|\b(?:OD|BD|BID|TDS|TID|QDS|QID|nocte|mane|for|x|ago|after"
    r"|[Rr]eview|[Rr]v|[Ff]/?[Uu]|[Ii]n) \d{1,2}/(?:7|52|12)\b(?!/)|\b\d{1,2}/(?:7|52) (?:ago|course)\b"
    r"|\b2/2\b(?= [a-z])"  # secondary to
    r"|\b(?:AMTS|MMSE|MoCA|[Ss]core[ds]?|[Pp]ower|[Gg]rade)\b[^.\n\d]{0,8}\d{1,2}/\d{1,2}\b"
    r"|\b[CTLS]\d{1,2}[-/][CTLS]?\d{1,2}\b|\b(?:PHQ|GAD|ASA|BI-?RADS|TNM|Gleason)[- ]?\d{1,2}\b|\b[A-Z]{2,4}\d{1,2}\+"
    r"|\b(?:[Tt]ooth|[Tt]eeth|[Mm]olars?|[Ii]ncisors?) (?:no\.? |number )?#?\d{1,2}(?:(?:, | and |-)#?\d{1,2}){0,3}\b"
    r"|\b(?:sugars?|glucose|readings?|BGs?|pressures?)\b[^.\n\d]{0,24}\d{2,3}(?:-\d{2,3})?(?![\w/-])"
    r"|\bx ?\d{1,2}[dhwm]\b|\b[0-2]\d[0-5]\d-[0-2]\d[0-5]\d\b(?=[.,;\n]|$| [A-Z])"
    r"|\bNCT\d{8}\b|\b\d{2,3}-\d{2,3}[kK]\b"
    r"|\(\d{1,3}(?:\.\d{1,2})?-\d{1,4}(?:\.\d{1,2})?\)"  # a registered trial; a range of reference
    r"|\b(?:[A-Z]{1,3}-?)?\d{2,5}-\d(?=\^)"  # a LOINC code of an HL7 message
)
_LABEL_BEFORE = re.compile(
    r"(?:[^\W\d_]{0,20},(?=\d)"  # the cell before in a row of values: "Legal,2018-09-17"
    r"|(?:[Tt]xt|[Tt]ext|[Tt]el|[Cc]all|[Ff]ax|[Pp]h|[Pp]hone|[Mm]ob|[Cc]ell|[Nn]o|[Nn]r|am"
    r"|GMC|NMC|HCPC|bar|UTR|EIN|PESEL|NPI|Grp|Ref|[TMFPC])[.:]? {1,2}(?=[+(]?\d[\d ().-]{5}))"
)
_LABEL_BEHIND = re.compile(
    r"[ \t]{2,}[^\W\d_]{2,15}(?=(?: [a-z]{1,8})? ?[#:=])"
    r"| [A-Z][a-z]{2,14}"
    r"(?= (?:Address|Port|Name|ID|Domain|Number|Date|Type|Time|Code|Status|Phone|Email|Count|Reason|Workstation) ?[:=])"
)


def without_decoys(text: str, spans: Iterable[Span], model: str) -> Iterator[Span]:
    """Leave out what the language model takes for a name and is none, and cut such words off the names.

    Args:
        text: the text.
        spans: its spans.
        model: the recognizer's name of the language model's spans; others are not judged.
    """
    spans = list(spans)
    judged = any(span.recognizer == model and span.entity_type in _JUDGED for span in spans)
    cased, is_interchange = judged and not text.islower(), judged and _INTERCHANGE.search(text) is not None
    for span in spans:
        if span.recognizer != model or span.entity_type not in _JUDGED:
            yield span
            continue
        kept = _cut(text, span, cased, is_interchange)
        if kept is not None:
            yield kept


def _cut(text: str, span: Span, cased: bool, is_interchange: bool) -> Span | None:
    """What is left of a span; None for nothing. Whether the text has capitals, and is a message between machines, is asked once."""
    if span.entity_type in _NUMBERS:
        label = _LABEL_BEFORE.match(text, span.start, span.end)
        if label is not None:
            span = replace(span, start=label.end(), canonical="")
        if span.entity_type == "ZIP_CODE" and _MIXED_CODE.fullmatch(text, span.start, span.end):
            span = replace(span, entity_type="UNIQUE_ID")
    if _is_nothing(text, span, is_interchange):
        return None
    start, end = span.start, _end(text, span)
    if span.entity_type == "STREET_ADDRESS":
        start, end = address_alone(text, start, end)
    words = [word.span() for word in _TOKEN.finditer(text, start, end)]
    alike = words
    if span.entity_type == "STREET_ADDRESS":  # "1215 FSBS 188, 2u Humalog": a number names no street
        alike = [(a, b) for a, b in words if not text[a].isdigit()] or words
    if span.entity_type == "PERSON":  # "A. GALLBLADDER": the letter of a list
        alike = [(a, b) for a, b in words if b - a > 1] or words
    if not words or (all(_is_decoy(text[a:b], cased) for a, b in alike) and not _is_somebody(text, span)):
        return None
    if (
        span.entity_type in _NAMES_OF_WORDS
        and len(words) > 1
        and all(_is_of_a_department(text[a:b]) for a, b in words)
    ):
        return None
    if span.entity_type in _BY_CUE:
        while len(words) > 1 and _is_lead(text[slice(*words[0])]):
            words.pop(0)
            start = words[0][0]
        while len(words) > 1 and _is_edge(text[slice(*words[-1])]):
            words.pop()
            end = words[-1][1]
    same = (start, end) == (span.start, span.end)
    if end - start == 1 and not same and span.entity_type == "PERSON":  # "Penicillin G", "R knee"
        return None
    return span if same else replace(span, start=start, end=end, canonical="")


def _is_of_a_department(word: str) -> bool:
    return word.lower() in _DEPARTMENTS or _is_decoy(word, True)


def _is_nothing(text: str, span: Span, is_interchange: bool) -> bool:
    """Whether a span can't be what the model says, by its own signs or those beside it."""
    entity, said = span.entity_type, text[span.start : span.end]
    if _CALLED.fullmatch(said) or (is_interchange and entity not in _SPOKEN_OF):
        return True  # what the fields of an interface message hold, the layout says
    if (entity == "UNIQUE_ID" and _LETTERS.fullmatch(said)) or _is_constant(text, span):
        return True
    if entity == "UNIQUE_ID" and is_nobodys(text, span.start, span.end):
        return True
    if entity in _PLAYED and is_move(text, span.start, span.end):
        return True
    if entity in _NUMBERS:
        return (
            not (_has_shape(entity, said) or (entity == "DATE_TIME" and _is_month_of_year(span, said)))
            or _is_measure(text, span)
            or _is_wordy(said)
        )
    if entity == "URL":
        return " " not in said and _HOST.search(said) is None
    if entity == "STREET_ADDRESS":
        measured = said.islower() and _is_measure(text, span)
        return (
            measured
            or not _PLACE.search(said)
            or is_talk_of_places(said)
            or _MONEY.search(text, span.start, span.end + 16) is not None
            or _BY_MEANS_OF.fullmatch(said) is not None
        )
    if entity in _NAMED and (_is_markup(text, span.start, span.end) or _is_key(text, span)):
        return True
    if _ROOT.fullmatch(said) and text[span.start - 1 : span.start] == "/" == text[span.end : span.end + 1]:
        return True
    if entity in _CALLED_AFTER and is_called_after(text, span.start, span.end):
        return True
    if entity not in _BY_CUE:
        return False
    if (side := _SIDE.fullmatch(said)) and not may_be_a_name(side[1]):
        return True
    if _SEX.fullmatch(said) and _AGE_BEFORE.search(text, max(0, span.start - 12), span.start):
        return True
    if (
        _opens(text, span)
        or is_helping_verb(text, span.start, span.end)
        or _LETTER_AND_NUMBER.fullmatch(said)
    ):
        return True
    per_unit = _PER_UNIT.search(text, max(0, span.start - 8), span.start) is not None
    return per_unit or (len(said.strip(" .")) < 2 and not _is_initial(text, span)) or _is_heading(text, span)


def _is_markup(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the name of an element or a command of markup or code: `<clinician>`, `</li>`, `^FS`, `len(`."""
    before = text[max(0, start - 2) : start]
    behind = text[end : end + 1]
    if before.endswith("</") or (before.endswith("<") and _ELEMENT.match(text, start) is not None):
        return True
    if before[-1:] == "\\":
        return behind == "{" and " " not in text[start:end]
    if before[-1:] == "^" and not before[:1].isalpha():
        return _COMMAND.fullmatch(text, start, end) is not None
    if _CALL.match(text, end) is not None and text[start:end].islower():
        return _CODE_LINE.search(text) is not None
    return behind == ":" and text[end : end + 2] == "::"


def _is_key(text: str, span: Span) -> bool:
    """Whether one word in small letters is the name of a setting or a field: `lat=52.1`, `hostname = x`."""
    said = text[span.start : span.end]
    return (
        said.islower()
        and said.isalnum()
        and (
            (
                _KEY_ENDS.match(text, span.end) is not None
                and _KEY_BEGINS.search(text, max(0, span.start - 1), span.start) is not None
            )
            or (not text[: span.start].strip() and _SETTING_ENDS.match(text, span.end) is not None)
        )
        and not may_be_called(said)
    )


def is_called_after(text: str, start: int, end: int) -> bool:
    """Whether a name is that of a ship, a storm, a project, a plant or a book of the Bible: "HMS Daring", "Rose 'Gertrude'"."""
    before = text[max(0, start - 64) : start]
    if _SHIP.search(before) or _STORM.search(before) or _PROJECT.search(before):
        return True
    if _STORM_NAMED.match(text, start, end):
        return True
    if _THING_BEHIND.match(text, end) and text[start].isupper() and not _TITLE_BEFORE.search(before):
        return True
    if before[-1:] in "'‘" and text[end : end + 1] in ("'", "’") and _PLANT.search(before[:-1]):
        return True
    return (_BOOK.match(text, start) is not None and _VERSE.match(text, end) is not None) or is_ware(
        text, start, end
    )


def _opens(text: str, span: Span) -> bool:
    """Whether a stretch is a word with which people open or close what they say, and stands where they do so."""
    said = text[span.start : span.end]
    begin = text[: span.start].strip(" \"'“")
    return (
        said.lower() in _OPENERS
        and (not begin or begin[-1] in ".!?,—-")
        and _OPENED.match(text, span.end) is not None
        and not (begin and said.istitle())
    )


def is_exclaimed(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a common word, nobody's name, that is said alone behind who speaks: "Doctor: Wonderful. Now breathe"."""
    said = text[start:end]
    return (
        said.isalpha()
        and is_common(said.lower())
        and text[end : end + 1] in ".!,…"
        and _LABELLED.search(text, max(0, start - 60), start) is not None
        and is_nobody(said)
    )


def _is_initial(text: str, span: Span) -> bool:
    """Whether a letter with a dot stands for somebody ("the bailiff, G., did nothing")."""
    return (
        span.entity_type == "PERSON"
        and span.score >= _SURE_OF_DATE
        and _INITIAL.fullmatch(text, span.start, span.end) is not None
        and _BEFORE_INITIAL.search(text, max(0, span.start - 4), span.start) is not None
    )


def _end(text: str, span: Span) -> int:
    """Where a name ends: before the next field's name, and before the next sentence's first word."""
    end = span.end
    if span.entity_type == "PERSON":
        label = _LABEL_BEHIND.search(text, span.start, min(len(text), end + 16))
        if label is not None and end - 1 <= label.end() <= end + 2:
            end = label.start()
    more = _SENTENCE_END.search(text, span.start, end)
    return more.start() if more is not None and is_common(more[1].lower()) else end


def _has_shape(entity: str, said: str) -> bool:
    """Whether a code or a date is written as such things are; a model that reads words does not count digits."""
    if entity == "ZIP_CODE":
        return _POSTCODE.fullmatch(said) is not None
    if entity == "DATE_TIME":
        if _PRICE.fullmatch(said) or _YEAR_OF_NOTHING.fullmatch(said):
            return False
        parts = _FRACTION.fullmatch(said)
        if parts is None:
            parts = _TRIPLE.fullmatch(said)
        if parts is None:
            return any(sign.isalpha() for sign in said) or _DATED.search(said) is not None
        a, b = sorted((int(parts[1]), int(parts[2] or 0)))
        return 1 <= a <= 12 and b <= 31
    return True


def _is_month_of_year(span: Span, said: str) -> bool:
    """Whether a model is sure of a month and the last digits of a year (9/79)."""
    return span.score >= _SURE_OF_DATE and _MONTH_OF_YEAR.fullmatch(said) is not None


def _is_wordy(said: str) -> bool:
    """Whether a code has no digit and is words of talk: no number, nothing spelled."""
    words = _TOKEN.findall(said)
    return (
        said.islower()
        and said.replace(" ", "").isalpha()
        and not any(word in KINDS or len(word) == 1 for word in words)
        and (len(words) > 1 or len(said) <= _SHORT)
    )


def _is_heading(text: str, span: Span) -> bool:
    """Whether a common word with a colon behind it is the name of a field, and no speaker's."""
    said = text[span.start : span.end]
    return text[span.end : span.end + 1] == ":" and said.isalpha() and is_common(said.lower())


def _is_constant(text: str, span: Span) -> bool:
    """Whether a span is a name of code to which something is assigned: `MAX_RETRIES = 5`, `mem_mb: 4096`."""
    if _VARIABLE.fullmatch(text, span.start, span.end) is not None:
        return _VALUED.match(text, span.end) is not None
    return (
        _CONSTANT.fullmatch(text, span.start, span.end) is not None
        and _ASSIGNED.match(text, span.end) is not None
    )


def _is_measure(text: str, span: Span) -> bool:
    """Whether a number is a time of day, a dose or a value that was measured."""
    begin = max(text.rfind("\n", 0, span.start) + 1, span.start - 40)
    end = span.end - (text[span.end - 1] in ".,;" and span.end - 1 > span.start)
    return any(
        found.start() <= end and end <= found.end() and span.start < found.end()
        for found in _MEASURE.finditer(text, begin, min(len(text), span.end + 32))
    )


def _is_decoy(word: str, cased: bool) -> bool:
    if word in _ABBREVIATIONS or word in _WHOLE_ONLY or (cased and word in _ONLY_LOWER):
        return True
    if word.islower() and len(word) >= _SHORT and word.upper() in _ABBREVIATIONS and not _is_called_so(word):
        return True
    low = word.lower()
    return (
        low in _WORDS
        or low in _NATIONS
        or _STRETCHED.fullmatch(low) is not None
        or (not word.istitle() and is_medical(low))
    )


def _is_somebody(text: str, span: Span) -> bool:
    """Whether one word of the list that people are called by as well is somebody where it stands."""
    return (
        span.entity_type == "PERSON"
        and span.score >= _SURE_OF_NAME
        and (said := text[span.start : span.end]).lower() in _PEOPLE_TOO
        and (said.islower() or said.istitle())
        and _A_THING_OF.search(text, max(0, span.start - 16), span.start) is None
        and _THING_ITSELF.match(text, span.end) is None
    )


def _is_called_so(word: str) -> bool:
    """Whether an abbreviation in small letters is somebody's name or nickname as well."""
    return word in _SHORT_FOR_NAMES or holds_a_name(word)


def is_abbreviation(word: str) -> bool:
    """Whether a word in capitals stands for something of clinics, bills or courts, and is nobody's name: CAD, HTN."""
    return word in _ABBREVIATIONS and not _is_called_so(word.lower())


def is_decoy(word: str) -> bool:
    """Whether a word is one of clinics, bills, courts or forms, and nobody's name."""
    return _is_decoy(word, cased=True)


def _is_lead(word: str) -> bool:
    """Whether a word in front of a name is no part of it: "Doula Jessamy"; behind one, a word with a capital may be a family name."""
    return _is_edge(word) or (len(word) > _SHORT and word.lower() in _WORDS)


def _is_edge(word: str) -> bool:
    """Whether a word beside a name is no part of it: an abbreviation in capitals, a word of the list in lower case."""
    return (
        (len(word) > 1 and word in _ABBREVIATIONS)
        or word in _EDGES
        or (word.islower() and _is_decoy(word, True))
    )
