# ruff: noqa: E501 - tables of words and forms read best as they are
"""Other kinds of text than talk with agents: prose, posts, notes of clinicians, addresses on labels, and named things that are nobody."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable

from training import machines, slots, sources, templates, vocabulary
from training import words as w
from training.examples import Pieces

R = random.Random

PROSE = templates.lines("""
The lecture was given by {person} in {city} last spring.
When {last} returned home, {POSS} {relation} {first} was waiting.
According to {last}, the committee ignored the report.
According to {person}, {salad}.
{last}'s estate sold the house to a museum.
the estate of {person} paid the bill
the {last} estate was settled in court
It was {person} who first described it.
the novel was written by {person} and translated by {person}
In {POSS} memoir, {person} recalls meeting {person} at a party.
{TITLE} {last} opened the school.
{TITLE} {person} was not amused.
{PRON} married {first}, the youngest {relation} of {TITLE} {last}.
{INITIALS} and {INITIALS} (2019) report similar values.
{INITIALS} et al. found no effect
{last} and {last} (2004) argue that {salad}
as {last} put it, {salad}
{person} won the regional prize.
{person} signed the letter.
{person}, who lives in {city}, said {salad}.
{person}, {count}, of {city}, was not hurt.
{person}, a teacher from {city}, has lived there for {duration}.
{person} (born {date}) is a painter from {city}.
{person} was born on {date} in {city} and grew up in {city}.
{person} died on {date} at {POSS} home in {city}.
{last} joined the firm in 2011 and became partner in 2016.
{last} was appointed to the board.
{first} closed the door and looked at {first}.
"{salad}," said {first}.
"{salad}," {first} said, and {last} nodded.
"I never liked {first}," said {first} {last}.
{first} had never been to {city} before.
{first} thought about what {first} had said.
Then {first} laughed. So did {first}.
{first} and {first} {last} have two children, {first} and {first}.
{first} and {POSS} {relation} {first} moved to {city}
The letter from {first} arrived on {date}.
a photograph by {person}
photo: {person}
by {person}
By {person}, staff writer
Editor: {person}
Translated by {person}
directed by {person} and starring {person} and {person}
Judge {last} dismissed the case against {person}.
{last} v. {last}
the {last} family owns the farm
the {last}s live next door
the {last} brothers opened a bakery
Mayor {last} and Councilman {last} voted no.
Police arrested {person} in {city} on {weekday}.
Officers said {last} fled on foot.
Detective {last} spoke to the owner of {org}.
Coach {last} praised {first} after the game.
{last} scored twice as they won in {city}
{last} has {count} goals this season
{person} of {org} declined to comment.
{org} named {person} as its new chief executive.
{person}, chief executive of {org}, said revenue grew {count} percent.
under {person}, {org} moved to {city}
The company was founded by {person} in {city}.
The award went to {person} for {salad}.
Special thanks to {person}, {person} and {person}.
The defendant, {person}, resides at {address}.
Tenant: {person}. Property: {address}.
I, {person}, residing at {address}, declare that {salad}
This agreement is between {org} and {person}.
To whom it may concern: {person} worked here from {date} to {date}.
{person} has been a member since {date}
My name is {person} and I was born in {city}.
my neighbour {first} has a dog called {first}
our teacher {titled} is from {city}
{first}, can you send {first} the file by {weekday}?
{first} asked if {titled} could review it
Best,\\n{first}
Kind regards,\\n{person}\\n{org}
Thanks,\\n{person}\\n{phone}
Hi {first},\\n\\n{salad}\\n\\n{first}
Dear {first},\\nthank you for your letter of {date}.
From: {person} <{email}>\\nTo: {person} <{email}>\\nSubject: {salad}
On {date}, {person} wrote:
cc {first}, {first} and {last}
@{first} please review
attendees: {first}, {first}, {person}
Action items: {first} to send the deck; {first} to call {org}.
Interviewer: {first}\\nCandidate: {person}
Student: {person}, class of 2012
Passengers: {person}, {person}
{LASTFIRST}
Name: {LASTFIRST}; room {count}
1. {person}\\n2. {person}\\n3. {person}
{first}\\n{first}\\n{first}
{person}; {person}; {person}
{person} | {city} | {date}
{person},{date},{city},{count}
{person}	{phone}	{email}
""")

POSTS = templates.lines("""
omg {first} just said the funniest thing lol
happy bday {HANDLE}
happy birthday {first} {TAG}
RT if u think {first} was robbed tonight {TAG}
RT {HANDLE}: {salad}
{HANDLE} {salad}
{HANDLE} {HANDLE} {salad} {TAG}
{HANDLE} thx for the follow
via {HANDLE}
{HANDLE} lol same
can't wait 2 see {first} n {first} this wknd!!
{first} be like nah
watching the game w/ {first} and {first} tonight
just met {person} at the mall :)
so proud of my girl {first} {TAG}
new {person} album is fire
{person} on repeat all day {TAG}
{last} needs to go. worst coach ever {TAG}
why is {person} trending
is it just me or does {person} look like {person}
{person} > {person} dont @ me
rip {person} :(
{last} with the 3!!! {TAG}
{first} snores so loud smh
missing {first} {TAG}
out w {first} {first} n {first}
{first} {last} is my hero
lmao {first} u r wild
i love {first} {last} so much
{person} in {city} tonight!!
dinner with {first} at {org}
team {first} {TAG}
#team{first}
vote for {person} {TAG}
{person} is live on {SHOW} now
{SHOW} tonight!! {TAG}
gonna watch {SHOW} all weekend
{SHOW} finale had me crying
omg {SHOW} season {count} is out
the {TEAM} lost again smh
go {TEAM} {TAG}
{TEAM} vs {TEAM} tonight
{weekday} again smh {TAG}
{TAG} get up and grind
{TAG} {TAG} {TAG}
I love my {product} but the battery sucks
need {food} rn
lol ok {salad}
ugh {weekday}s
cant sleep {TAG}
good morning {city} {TAG}
{salad} http://bit.ly/{TOKEN}
{salad} lol {TAG}
{SOFT} is down again?? {TAG}
{HOLIDAY} plans anyone
merry {HOLIDAY} yall
{DREAM} > everything
haha {salad} :D
so tired. {salad}
""")

NOTES = templates.lines("""
{titled} is a {age} F w/ hx of {condition}, seen by {titled} on {date}.
Pt {last} c/o {condition}, started on {DRUG} {dose}.
Pt {first} {last}, {age}, presents with {condition}.
Patient: {LASTFIRST}  DOB: {dob}  MRN: {number}
Name: {person}\\nDOB: {dob}\\nMRN: {number}\\nVisit: {date}
Assessment: 1. {condition}, on {DRUG}. 2. {condition}, A1c 8.1. 3. {condition}.
Plan: continue {DRUG} {dose}, hold {DRUG}, restart {DRUG} in AM
Discussed with {titled} and RN {last}; family ({relation} {first}) at bedside.
Discussed with {relation} {first} by phone {phone}.
Follow up with {titled} at {facility} in {duration}.
Attending: {person}, MD
Electronically signed by {person}, {CRED}
Signed: {person} {CRED} {date}
Dictated by: {person}, {CRED}
cc: {person}, {CRED}
PCP: {titled}
PCP {last}
Referring provider: {person} {CRED}
{person}, {CRED}, {facility}
{last} {CRED} notified
RN {first} notified of critical K 6.1
Consult: {last} (cards), {last} (renal)
Patient was given {VACCINE}, {VACCINE} and {VACCINE} today.
{VACCINE} due, {VACCINE} up to date
Foley removed, {EPONYM} in place, output {count} cc.
{EPONYM} negative, {EPONYM} positive
c/w {DRUG}, hold {DRUG}
switched from {DRUG} to {DRUG} due to {condition}
allergies: {DRUG}, {DRUG}, latex
Allergies: NKDA. Meds: {DRUG} {dose}, {DRUG} {dose}, {DRUG} {dose}.
Home meds: {DRUG}, {DRUG}, {DRUG}
Dx: {EPONYM} vs {condition}; r/o {EPONYM}
hx of {condition} s/p {EPONYM}
h/o {EPONYM} in {relation}
{EPONYM} score of {count}
Transferred from {facility} to {facility}.
Admitted {date} to {facility}, d/c {date}.
Seen at {facility} on {date} for {condition}.
the patient was seen by cardiology, nephrology and social work
Consult PT/OT, Nutrition, Social Work and Palliative Care.
Pt states {relation} {first} will drive {PRON} home.
{relation} ({first}, {phone}) is HCP
Emergency contact: {person} ({relation}) {phone}
Lives with {relation} {first} in {city}.
Lives at {address} with {relation}.
Works as a driver for {org}.
{first} is a pleasant {age} who comes in today with {relation} {first}.
{titled} returns for follow up of {condition}.
{last} reports feeling better since {date}.
Mr {last} denies chest pain, SOB, N/V.
Baby boy {last}, born {date} at {time}
Baby girl {first}, {count} weeks
Specimen: {LASTFIRST} Collected: {date} Accession {number}
Lab: Na 138, K 4.1, Cr 1.2, {acronym} {count}
VS: T 98.6 HR 82 BP 120/80 RR 16
Labs: {acronym}, {acronym}, {acronym} wnl
ROS negative. {acronym} ordered.
Stryker implant, {EPONYM}, {DREAM} pump
Dexcom G7 and Omnipod in use
on {DRUG} via Medtronic pump
Medicare A/B, Tricare for Life, {org}
{DRUG} {dose}
{DRUG} and {DRUG}
RX: {DRUG} #30 refills {count}
HEENT: PERRLA, EOMI. Neck: supple. Lungs: CTAB.
CV: RRR, no m/r/g. Abd: soft, NT/ND.
Pt A&Ox3, ambulating in Hall with PT
in room {count}B
transfer to Room {count}A
bed {count}, unit {count}, 4 West
""")

DECOYS = templates.lines("""
The {SOFT} and the {DREAM} are out of stock
do you have {DRUG} or {DRUG}
i want a {food} and a {food}
Please upgrade me to {SOFT}
we support {SOFT}, {SOFT} and {SOFT}
we migrated from {SOFT} to {SOFT}
we use {SOFT} for tickets and {SOFT} for alerts
{SOFT} and {SOFT} are languages; {SOFT} is a framework
does {SOFT} integrate with {SOFT}
how do i connect {SOFT} to {SOFT}
my {SOFT} login is broken
{SOFT} keeps crashing
ask {VOICE} or {VOICE} to set it
hey {VOICE} {salad}
{VOICE} play some music
tell {VOICE} to stop
my {product} needs new tires
the {EPONYM} converged
use {EPONYM} or {EPONYM}
by {EPONYM}, {salad}
proof of the {EPONYM}
the {LINE} line is delayed
change at the next stop for the {LINE} line
the {DREAM} headset won't pair
{DREAM} customer support
is the {DREAM} still available
my {DREAM} is broken
i bought a {DREAM} {product}
{HOLIDAY} deals start at {HOLIDAY}
are you open on {HOLIDAY}
happy {HOLIDAY}
our {TIER} plan includes {TIER} shipping
upgrade to {TIER}
{TIER} members get free shipping
i am a {TIER} member
i need a {food} and a {food}
the {PLANET} telescope took the picture
play some {ARTIST}
have you read {SHOW}
watching {SHOW}
{SHOW} is on tonight
the {TEAM} play on {weekday}
tickets for the {TEAM} game
the bill was {price}
Unit {count} of the course covers fractions
order {count} ships in {count} boxes
order number {ODIGITS}
your order number is {ODIGITS}
the order number is {ODIGITS}, placed {relday}
tracking number {ODIGITS}
confirmation code {ODIGITS}
ticket {ODIGITS} is closed
item number {ODIGITS}
reference number is {ODIGITS}
your reference is {LETTERS}{ODIGITS}
the model number is {LETTERS}-{ODIGITS}
part {LETTERS}{ODIGITS}
case number seven has {count} items
error code {ODIGITS}
error {ODIGITS} on the dishwasher
code={ODIGITS}
pid {ODIGITS} exited
room {count}
room {count}B
she is in room {count}B
gate {count}A
seat {count}C
flight {LETTERS}{count}
aisle {count}, shelf {count}
building {count}, floor {count}
exit {count} on I-{count}
terminal {count}
the {LANGUAGE} version
do you speak {LANGUAGE}
translate it to {LANGUAGE}
a {LANGUAGE} speaking agent
the {condition} clinic
{CLASS} failed
what does {CLASS} mean
the {CLASS} class calls {ID}
{CLASS} and {CLASS}
import {CLASS} from {ID}
use {CLASS} instead of {CLASS}
why do i get {CLASS}
{ID} is deprecated
{PROTO} over {PROTO}
enable {PROTO} on the router
the {PROTO} port is blocked
my router and modem
the {acronym} and the {acronym}
turn on {PROTO}
does the {CAR} come in white
my {CAR} needs an oil change
i drive a {CAR}
how much is the {CAR}
rent a {CAR} or similar
the {CAR} won't start
my {BRAND} stopped recording
the {BRAND} subscription renewed twice
can you check if the {BRAND} is in stock
i ordered two {BRAND} and got one
return my {BRAND}
do you carry {BRAND}
{BRAND} or {BRAND}
{BRAND} gift card
i have a {BRAND} card
pay with {BRAND}
is {BRAND} open {relday}
got it at {BRAND}
i'm flying {AIRLINE} on the {time}
{AIRLINE} lost my bag
my {AIRLINE} miles
is the {AIRLINE} flight on time
Our hours are {weekday} to {weekday} 9 to 5
open {weekday} through {weekday}
from {weekday} 9 to {weekday} 5
due on the 1st
due on the {count}th of each month
rent is due on the first
the invoice is due in {duration}
on the 15th and the 30th of every month
every other {weekday}
{IDIOM}
{IDIOM}
{IDIOM} {salad}
{salad} {IDIOM}
Save and Exit
Click Settings, then Advanced, then Reset
Terms and Conditions
Privacy Policy
Total Due
Account Summary
Date Name Amount
First Name
Last Name
Full Name:
Customer Name
Patient Name:
Date of Birth
Home Address
Phone Number
Status: Shipped via Priority Mail
Status: Open. Priority: High. Type: Bug.
Intent: Billing. Sentiment: Neutral. Outcome: Resolved.
Agent: {salad}
User: {salad}
Human: {salad}
Assistant: {salad}
Bot: {salad}
System: {salad}
Thought: {salad}
Action: {ID}
Observation: {salad}
Final Answer: {salad}
Speaker 1: {salad}
Voicemail: {salad}
""")

VACCINES = (
    "Tdap;Prevnar;Shingrix;Gardasil;MMR;Varivax;Pneumovax;Fluzone;Comirnaty;Spikevax;Boostrix;Menactra;Bexsero;Havrix;Twinrix;"
    "Rotateq;Pediarix;Daptacel;Zostavax;Hep B;Heplisav;Novavax;Abrysvo;Arexvy;Imovax;Typhim;Ixiaro"
).split(";")
MORE_DRUGS = (
    "Entresto;Brilinta;Pradaxa;Savaysa;Repatha;Praluent;Zetia;Vascepa;Lovaza;Tradjenta;Invokana;Steglatro;Basaglar;Levemir;"
    "Novolog;Toujeo;Tresiba;Otezla;Xeljanz;Rinvoq;Skyrizi;Taltz;Dupixent;Xolair;Nucala;Breo;Trelegy;Anoro;Dulera;Pulmicort;Qvar;"
    "Atrovent;Combivent;Zofran;Reglan;Compazine;Phenergan;Imitrex;Maxalt;Ubrelvy;Nurtec;Emgality;Aimovig;Botox;Sinemet;Aricept;"
    "Namenda;Haldol;Geodon;Latuda;Vraylar;Rexulti;Trintellix;Pristiq;Remeron;Buspar;Vistaril;Lunesta;Belsomra;Norco;Dilaudid;"
    "Toradol;Mobic;Voltaren;Robaxin;Soma;Zanaflex;Skelaxin;Levaquin;Rocephin;Zosyn;Vancomycin;Flagyl;Macrobid;Diflucan;Valtrex;"
    "Tamiflu;Paxlovid;Truvada;Biktarvy;Harvoni;Epclusa;Gleevec;Herceptin;Avastin;Opdivo;Rituxan;Revlimid;Arimidex;Femara;Lupron;"
    "Casodex;Proscar;Flomax;Avodart;Ditropan;Myrbetriq;Premarin;Estrace;Prometrium;Clomid;Nuvaring;Nexplanon;Fosamax;Prolia;"
    "Boniva;Evista;Colace;Senna;Dulcolax;Metamucil;Pepto-Bismol;Imodium;Mucinex;Robitussin;Sudafed;Dayquil;Nyquil;Tylenol PM;"
    "Excedrin;Bayer;Neosporin;Cortizone;Eucerin;Bengay;Orajel;Refresh;Visine;Toprol;Imdur;Procardia;Cardizem;Lanoxin;Demadex;"
    "Bumex;Aldactone;Micardis;Benicar;Avapro;Cozaar;Accupril;Altace;Vasotec;Tenormin;Inderal;Bystolic;Catapres"
).split(";")
DRUG_HEAD = (
    "Zel Var Quin Lor Vim Tes Bri Cor Dal Fen Gil Hyd Imb Jan Kel Lev Mar Nor Oxa Pri Ral Sil Tor Ult Ver Wel Xar Yer Zan Ami "
    "Bel Cal Dro Eli Fos Ris Trem Olo Ser"
).split()
DRUG_TAIL = (
    "vora tiva zumab tinib mab pril sartan olol statin gliptin gliflozin zole cillin mycin floxacin azine idone apine zepam "
    "barbital caine dronate parin grel xaban tide ximab lukast terol nib ciclib stim ra ix ia eva ista ara yx enta"
).split()
EPONYMS = (
    "Monte Carlo simulation;Monte Carlo method;Dijkstra's algorithm;Kalman filter;Fourier transform;Bayes theorem;Gaussian blur;"
    "Markov chain;Turing test;Moore's law;Murphy's law;Pareto chart;Gantt chart;Venn diagram;Nash equilibrium;Euler's formula;"
    "Newton's method;Ohm's law;Hubble constant;Doppler effect;Higgs boson;Wilcoxon test;Pearson correlation;Poisson distribution;"
    "Laplace transform;Hilbert space;Bernoulli trial;Fibonacci sequence;Levenshtein distance;Huffman coding;Hamming distance;"
    "Merkle tree;Bloom filter;Jackson-Pratt drain;Foley catheter;Hickman line;Swan-Ganz catheter;Blakemore tube;Yankauer suction;"
    "Penrose drain;Hemovac;Kerlix;Ace wrap;Jobst stockings;Hoyer lift;Ambu bag;Bair Hugger;Kocher incision;Graves;Addison;"
    "Hashimoto;Cushing;Crohn's;Parkinson's;Alzheimer's;Raynaud's;Sjogren's;Bell's palsy;Kawasaki;Takotsubo;Takayasu arteritis;"
    "Wegener's;Dupuytren contracture;Baker cyst;Colles fracture;Jones fracture;Lisfranc injury;Osgood-Schlatter;Perthes;Ewing "
    "sarcoma;Wilms tumor;Kaposi sarcoma;Burkitt lymphoma;Merkel cell;Paget's;Peyronie's;Asperger's;Rett syndrome;Turner syndrome;"
    "Klinefelter;Gilbert's;Wernicke;Korsakoff;Brugada;Wolff-Parkinson-White;Chiari malformation;Arnold-Chiari;Mallory-Weiss;"
    "Barrett's;Bartholin cyst;Braxton Hicks;Apgar;Glasgow coma scale;Mallampati;Karnofsky;Ranson;Valsalva;Trendelenburg;Epley "
    "maneuver;Dix-Hallpike;McBurney point;Rovsing sign;Kussmaul breathing;Cheyne-Stokes;Koplik spots;Heberden nodes;Janeway "
    "lesions;Roth spots;Mohs;Whipple;Roux-en-Y;Billroth;Hartmann;Nissen;Bankart repair;Latarjet;Ponseti"
).split(";")
LINES = (
    "Victoria Jubilee Elizabeth Bakerloo Piccadilly Northern Central Circle District Hammersmith Metropolitan Waterloo Red Blue "
    "Green Orange Silver Purple Yellow Lexington Shuttle Franklin Harlem Hudson Raritan"
).split()
HOLIDAYS = (
    "Christmas;Easter;Thanksgiving;Black Friday;Cyber Monday;Halloween;New Year's Eve;Labor Day;Memorial Day;Independence Day;"
    "Valentine's Day;Mother's Day;Father's Day;St. Patrick's Day;Diwali;Eid;Ramadan;Hanukkah;Kwanzaa;Boxing Day;Good Friday;"
    "Martin Luther King Day;Columbus Day;Veterans Day;Presidents Day;Cinco de Mayo;Mardi Gras;Juneteenth;Prime Day;Super Bowl "
    "Sunday;Carnival;Lunar New Year"
).split(";")
TIERS = (
    "Gold Silver Platinum Prime Plus Premium Pro Basic Standard Elite Diamond Bronze Enterprise Starter Business Unlimited "
    "Family Student Ultra Max Essential Advantage Preferred Select Signature Classic Titanium"
).split()
VOICES = "Siri Alexa Cortana Bixby Google Echo Jarvis ChatGPT Claude Gemini Copilot Grok".split()
PLANETS = "Hubble Webb Kepler Spitzer Chandra Galileo Cassini Voyager Juno Artemis Apollo Orion".split()
ARTISTS = (
    "jazz;techno;rock;the blues;country;hip hop;reggae;classical;lo-fi;ambient;metal;soul;folk;pop;salsa;the radio;a podcast;"
    "nature sounds;white noise;christmas songs;my playlist;the top forty"
).split(";")
SHOWS = (
    "Breaking Bad;Stranger Things;Game of Thrones;The Office;Friends;Lost;The Crown;House of Cards;Black Mirror;Westworld;Grey's "
    "Anatomy;Downton Abbey;Doctor Who;Peaky Blinders;The Bachelor;Top Gear;X Factor;American Idol;Big Brother;Family Guy;South "
    "Park;The Simpsons;Star Wars;Star Trek;Jurassic Park;Harry Potter;Toy Story;Frozen;Titanic;Avatar;Inception;Moby Dick;Jane "
    "Eyre;Hamlet;Macbeth;Don Quixote;Robinson Crusoe;Peter Pan;Mary Poppins;Annie;Carrie;Rocky;Rambo;Forrest Gump;Jerry Maguire;"
    "John Wick;Jessica Jones;Sherlock;Dexter;Monk;House;Bones;Scrubs;Zelda;Super Mario;Tomb Raider;Minecraft;Fortnite;Candy "
    "Crush;Pokemon;Monday Night Football;Sunday Times;Wall Street Journal;Vogue;Time Magazine;Cosmopolitan"
).split(";")
TEAMS = (
    "Lakers Celtics Bulls Knicks Heat Spurs Warriors Rockets Yankees Mets Cubs Dodgers Giants Eagles Cowboys Packers Patriots "
    "Steelers Bears Jets Dolphins Chiefs Bills Raiders Bruins Rangers Penguins Arsenal Chelsea Liverpool Everton Spurs Barcelona "
    "Juventus Ajax Broncos Vikings Saints Falcons Panthers Ravens Titans Colts Texans Browns Bengals Jaguars Marlins Braves "
    "Astros Padres Brewers Pirates Royals Twins"
).split()
CARS = (
    "Elantra;Sonata;Tucson;Camry;Corolla;Civic;Accord;Altima;Sentra;Rogue;Jetta;Passat;Golf;Tiguan;Focus;Fusion;Escape;Explorer;"
    "Mustang;Bronco;Malibu;Impala;Tahoe;Silverado;Equinox;Cruze;Charger;Durango;Wrangler;Cherokee;Compass;Forester;Outback;"
    "Impreza;Crosstrek;Sorento;Sportage;Telluride;Soul;Rio;Optima;Prius;Tacoma;Tundra;Sienna;Highlander;Odyssey;Pilot;Ridgeline;"
    "Leaf;Maxima;Murano;Frontier;Miata;Lexus RX;Acura MDX;Audi A4;BMW X5;Mercedes C-Class;Volvo XC90;Tesla Model Y;Ford Transit;"
    "Kia Soul;Nissan Versa;Dodge Ram;Lincoln Navigator;Mercury Sable;Saturn;Isuzu;Mini Cooper;Fiat;Jaguar;Range Rover;Bentley;"
    "Ferrari;Lamborghini;Maserati;Alfa Romeo;Aston Martin;Rolls-Royce;Cadillac;Buick;Chrysler;Pontiac;Skoda Octavia;Seat Ibiza;"
    "Vauxhall Astra;Peugeot 208;Renault Clio;Citroen"
).split(";")
BRANDS = (
    "Peloton;Nike;Nike Air Max;Adidas;Reebok;Puma;Under Armour;Lululemon;Patagonia;Columbia;North Face;Ray-Ban;Oakley;Timberland;"
    "Crocs;Ugg;Vans;Converse;Dr. Martens;Birkenstock;Gucci;Prada;Chanel;Hermes;Burberry;Coach;Fossil;Rolex;Omega;Casio;Garmin;"
    "Ring;Ring doorbell;Arlo;Wyze;Blink;Eufy;Sonos;Bose;Beats;JBL;Philips Hue;Lutron;Ecobee;Honeywell;Whirlpool;Maytag;"
    "Frigidaire;Bosch;Miele;Braun;Oral-B;Keurig;Nespresso;Ninja;Vitamix;Cuisinart;Le Creuset;Pyrex;Tupperware;Weber;Traeger;"
    "Coleman;Yeti;Stanley;Igloo;Shark;Hoover;Bissell;Dyson;Casper;Purple;Tempur-Pedic;Ikea;Wayfair;Etsy;Shein;Zara;Uniqlo;Gap;"
    "Old Navy;Banana Republic;J.Crew;Ann Taylor;Brooks Brothers;Hugo Boss;Armani;Diesel;Levi's;Wrangler;Dickies;Carhartt;Chase "
    "Sapphire;Discover;Amex;Apple Pay;Google Pay;Cash App;Chime;Robinhood;Coinbase;Fidelity;Vanguard;Schwab;Ally;SoFi;Affirm;"
    "Afterpay;Hulu;Disney Plus;Peacock;Paramount;Audible;Kindle;Canon;Nikon;Fujifilm;Leica;Epson;Brother;Lenovo;Acer;Asus;Razer;"
    "Corsair;Nvidia;Intel;Ryzen;Pixel;OnePlus;Motorola;Xiaomi;Huawei;Netgear;Linksys;Eero;Orbi;Lego;Barbie;Hot Wheels;Nerf;"
    "Fisher-Price;Graco;Chicco;Pampers;Huggies;Gerber;Similac;Enfamil;Dove;Olay;Nivea;Clinique;Estee Lauder;Mary Kay;Bobbi Brown;"
    "Fenty;Sephora;Ulta;Gillette;Old Spice;Charmin;Clorox;Lysol;Tide;Downy;Febreze;Duracell;Energizer;Wendy's;Arby's;Hardee's;"
    "Carl's Jr;Jimmy John's;Jack in the Box;Panera;Chipotle;Dunkin;Tim Hortons;Krispy Kreme;Dairy Queen;Sonic;Whole Foods;Trader "
    "Joe's;Aldi;Kroger;Wegmans;Marks and Spencer;Waitrose;Morrisons;Asda"
).split(";")
AIRLINES = (
    "Delta;United;American;Southwest;JetBlue;Alaska;Spirit;Frontier;Hawaiian;Allegiant;Lufthansa;Swiss;Iberia;Ryanair;Emirates;"
    "Etihad;Qatar;Qantas;Virgin;British Airways;Air France;Air Canada;KLM;Avianca;LATAM;Copa"
).split(";")
IDIOMS = (
    "will you mark that as paid;drew attention to it;drew the line;grace under pressure;a grace period;saving grace;by the grace "
    "of god;hope to hear from you;i hope so;hope is not a plan;jack up the price;jack of all trades;rob me blind;rob the bank;a "
    "pat answer;pat on the back;pat yourself on the back;the sky is clear;i'll be frank with you;frank and honest;to be earnest;"
    "bill me later;bill the insurance;foot the bill;fit the bill;grant access;grant money;take it for granted;mark my words;mark "
    "it down;mark as read;off the mark;question mark;may i ask;may as well;may or may not;early may;april showers;april fools;"
    "june bug;august heat;summer sale;autumn leaves;winter tires;spring cleaning;dawn of time;at the crack of dawn;eve of the "
    "launch;carol service;joy ride;pride and joy;in good faith;leap of faith;charity event;patience please;have patience;rose to "
    "the top;prices rose;rose garden;lily pad;ivy league;hazel eyes;holly wreath;heather grey;ginger ale;ginger tea;sage advice;"
    "olive oil;poppy seeds;basil leaves;willow tree;amber alert;amber light;ruby red;pearl earrings;crystal clear;jade plant;"
    "opal ring;coral reef;sandy beach;rocky start;misty morning;stormy weather;rusty nail;sunny side up;star rating;gold star;"
    "guy stuff;that guy;some guys;buddy system;junior position;king size bed;queen size;prince charming;duke it out;major issue;"
    "judge for yourself;angel investor;royal flush;robin egg blue;jordan sneakers;dean's list;clay pot;flint stone;ray of light;"
    "x ray;blue jay;ray of hope;in the nick of time;chip on the shoulder;chip card;chuck it out;chuck roast;hunter green;mason "
    "jar;porter house;miles away;miles to go;cliff hanger;off a cliff;gene therapy;gene pool;art class;art of war;rich text;rich "
    "people;the rich;woody plants;dusty shelf;chase the bus;cut to the chase;wren nest;sterling silver;penny wise;cash only;cash "
    "or card;banks are closed;fields marked required;long wait;young adults;short version;black coffee;white wine;brown rice;"
    "green light;gray area;stone cold;wood floor;hill climb;lake house;rivers rise;marsh land;park bench;church service;cook "
    "time;baker's dozen;shepherd's pie;tailor made;bell rings;ball game;bush fire;birch wood;rice bowl;bean bag;berry smoothie;"
    "love it;best price;good morning;wise choice;sharp pain;swift code;strong password;hardy plants;small fries;little bit;poor "
    "signal;power outage;powers of two;day off;frost warning;snow day;rain check;water bill;storm damage;house keys;street "
    "parking;fast lane;bridge loan;gate code;cross street;bond market;stock price;trip planner;rider fee;key fob;story time;book "
    "club"
).split(";")
LANGUAGES = (
    "English Spanish French German Italian Portuguese Dutch Polish Russian Arabic Hebrew Hindi Urdu Bengali Tamil Mandarin "
    "Cantonese Japanese Korean Vietnamese Thai Turkish Greek Swedish Danish Finnish Norwegian Czech Hungarian Romanian Swahili "
    "Tagalog Latin"
).split()
CREDENTIALS = (
    "MD DO RN NP PA PA-C LPN CNA LCSW PhD PharmD DPT RPh DDS M.D. D.O. R.N. FNP-BC CRNA RD MSW OTR/L".split()
)
NOBLE = (
    "Sir Lord Lady Dame Count Countess Baron Prince Princess Queen King President Senator Governor Justice Bishop Cardinal "
    "Father Sister Brother Colonel General Captain Lieutenant Sergeant Corporal Admiral Inspector Constable Chancellor Minister "
    "Ambassador Rabbi Imam Sheikh Madame Monsieur Herr Frau Don Uncle Aunt Old Young Little Big"
).split()


def drug(r: R) -> str:
    """A listed or a coined brand of a drug."""
    k = r.random()
    return (
        r.choice(MORE_DRUGS)
        if k < 0.5
        else r.choice([d for d in w.DRUGS if len(d) > 3])
        if k < 0.7
        else (r.choice(DRUG_HEAD) + r.choice(DRUG_TAIL)).capitalize()
    )


def _initials(r: R) -> str:
    heads = [r.choice(string.ascii_uppercase) for _ in range(r.choice([1, 1, 2]))]
    dotted = r.choice([". ".join(heads) + ".", ".".join(heads) + ".", " ".join(heads)])
    return f"{dotted} {sources.last_name(r)}" if r.random() < 0.7 else f"{sources.last_name(r)}, {dotted}"


def _handle(r: R) -> Pieces:
    value = slots.user(r, False)[0][0].lstrip("@") if r.random() < 0.6 else machines.login(r)
    return [(f"@{value}", "USERNAME")]


def _tag(r: R) -> str:
    parts = [r.choice(vocabulary.safe_words()) for _ in range(r.choice([1, 1, 2, 3]))]
    return "#" + ("".join(p.title() for p in parts) if r.random() < 0.5 else "".join(parts))


def _order_digits(r: R) -> str:
    n = r.randrange(3, 9)
    return (
        slots.some_digits(r, n)
        if r.random() < 0.6
        else " ".join(w.DIGIT_WORDS[int(c)] for c in slots.some_digits(r, n))
    )


_NAMED: dict[str, Callable[[R], str]] = {
    "INITIALS": _initials, "LASTFIRST": lambda r: f"{sources.last_name(r)}, {sources.first_name(r)}{r.choice(['', '', f' {r.choice(string.ascii_uppercase)}.'])}",
}  # fmt: skip
_PLAIN: dict[str, Callable[[R], str]] = {
    "TITLE": lambda r: r.choice(NOBLE), "POSS": lambda r: r.choice(["his", "her", "their"]), "PRON": lambda r: r.choice(["he", "she", "him", "her"]), "TAG": _tag,
    "SHOW": lambda r: r.choice(SHOWS), "TEAM": lambda r: r.choice(TEAMS), "TOKEN": lambda r: "".join(r.choices(string.ascii_letters + string.digits, k=7)), "SOFT": machines.software,
    "HOLIDAY": lambda r: r.choice(HOLIDAYS), "DREAM": lambda r: machines.coined(r) if r.random() < 0.5 else drug(r) if r.random() < 0.2 else r.choice([p for p in w.PRODUCTS if " " not in p]),
    "DRUG": drug, "CRED": lambda r: r.choice(CREDENTIALS), "VACCINE": lambda r: r.choice(VACCINES), "EPONYM": lambda r: r.choice(EPONYMS if r.random() < 0.8 else w.SIGNS), "VOICE": lambda r: r.choice(VOICES),
    "LINE": lambda r: r.choice(LINES), "TIER": lambda r: r.choice(TIERS), "PLANET": lambda r: r.choice(PLANETS), "ARTIST": lambda r: r.choice(ARTISTS), "ODIGITS": _order_digits,
    "LETTERS": lambda r: slots.some_letters(r, 2), "LANGUAGE": lambda r: r.choice(LANGUAGES), "CAR": lambda r: r.choice(CARS), "BRAND": lambda r: r.choice(BRANDS) if r.random() < 0.85 else machines.coined(r), "AIRLINE": lambda r: r.choice(AIRLINES), "IDIOM": lambda r: r.choice(IDIOMS), "CLASS": machines.class_name, "ID": machines.identifier, "PROTO": lambda r: r.choice(machines.PROTOCOLS),
}  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")


def filled(template: str, r: R, spoken: bool) -> Pieces:
    """Fill a template of this module."""
    out: Pieces = []
    pos = 0
    for match in _SLOT.finditer(template):
        out.append((template[pos : match.start()], None))
        key = match.group(1)
        if key in _NAMED:
            out.append((_NAMED[key](r), "PERSON"))
        elif key == "HANDLE":
            out += _handle(r)
        elif key in _PLAIN:
            out.append((_PLAIN[key](r), None))
        else:
            out += slots.SLOTS[key](r, spoken)
        pos = match.end()
    out.append((template[pos:], None))
    return [p for p in out if p[0]]


def label(r: R) -> Pieces:
    """An address as on a label: a line each for the person, the street, the unit, the town; with a country it is one span."""
    out: Pieces = []
    lead = [
        "",
        "",
        "",
        "Ship to\n",
        "Deliver to:\n",
        "Please send it to:\n",
        "Billing address:\n",
        "my address is\n",
        "Return to sender\n",
        "Address:\n",
        "To: ",
    ]
    out.append((r.choice(lead), None))
    if r.random() < 0.7:
        out += [(slots.name(r, False), "PERSON"), ("\n", None)]
    if r.random() < 0.15:
        out += [*slots.org(r, False), ("\n", None)]
    if r.random() < 0.1:
        out += [("c/o ", None), (slots.name(r, False), "PERSON"), ("\n", None)]
    place: Pieces
    unit = f"{r.choice(['Unit', 'Apt', 'Apt.', 'Suite', 'Ste', 'Flat', 'Floor', 'Room', '#', 'Building', 'Bldg', 'Lot', 'Level', 'House', 'Block', 'Tower'])} {r.choice([str(r.randrange(1, 900)), f'{r.randrange(1, 40)}{r.choice(string.ascii_uppercase)}', r.choice(string.ascii_uppercase)])}"
    street = f"{slots.house_number(r, False)} {slots.street(r, False)}"
    if r.random() < 0.2:
        street = f"{slots.street(r, False)} {slots.house_number(r, False)}"
    glue = "\n" if r.random() < 0.75 else ", "
    k = r.random()
    if k < 0.3:
        place = [(street, "ADDRESS"), (glue, None), (unit, "ADDRESS"), (glue, None)]
    elif k < 0.45:
        place = [(unit, "ADDRESS"), (glue, None), (street, "ADDRESS"), (glue, None)]
    else:
        place = [(f"{street}{r.choice(['', '', ' ' + unit, ', ' + unit])}", "ADDRESS"), (glue, None)]
    town: Pieces = [(sources.city(r), "LOCATION")]
    code = slots.zipcode(r, False) if r.random() < 0.6 else slots.postcode(r, False)
    k = r.random()
    if k < 0.4:
        place += [
            *town,
            (r.choice([", ", " "]), None),
            (r.choice(w.STATE_CODES), None),
            (r.choice([" ", "  ", "\n"]), None),
            *code,
        ]
    elif k < 0.7:
        place += [*town, (r.choice([" ", ", ", "\n"]), None), *code]
    elif k < 0.85:
        place += [*code, (" ", None), *town]
    else:
        place += town
    if r.random() < 0.3:
        country = r.choice([*w.COUNTRIES, "USA", "UK", "Deutschland", "España", "Brasil", "Italia"])
        text = "".join(part for part, _ in place)
        place = [(f"{text}{glue}{country}", "ADDRESS")]
    out += place
    if r.random() < 0.15:
        out += [("\n", None), *slots.phone(r, False)]
    return out


GENRES = ("prose", "post", "note", "decoy", "label")
WEIGHTS = (29, 15, 19, 25, 12)


def draw(r: R) -> tuple[Pieces, str]:
    """A text of one of these kinds, and the style to write it in."""
    genre = r.choices(GENRES, WEIGHTS)[0]
    if genre == "label":
        return label(r), r.choices(("written", "upper", "chat"), (80, 10, 10))[0]
    block, styles = {
        "prose": (PROSE, (60, 12, 8, 8, 6, 6)), "post": (POSTS, (40, 0, 0, 45, 3, 12)), "note": (NOTES, (66, 10, 4, 8, 8, 4)), "decoy": (DECOYS, (50, 20, 6, 16, 4, 4)),
    }[genre]  # fmt: skip
    kind = r.choices(("written", "asr", "asr_cased", "chat", "upper", "sloppy"), styles)[0]
    spoken = kind in {"asr", "asr_cased"}
    out = filled(r.choice(block), r, spoken)
    glue = "\n" if genre == "note" and r.random() < 0.5 else " "
    more = 0.6 if genre == "prose" else 0.35
    while r.random() < more:
        mixed = PROSE if genre == "decoy" and r.random() < 0.3 else block
        sign = glue if spoken else r.choice([glue, glue, ". ", "; "])
        out += [(sign, None), *filled(r.choice(mixed), r, spoken)]
    return (_with_cast(out, r) if genre in {"prose", "note"} and r.random() < 0.4 else out), kind


def _with_cast(pieces: Pieces, r: R) -> Pieces:
    """The same few people named again and again, in full or in part."""
    cast = [(sources.first_name(r), sources.last_name(r)) for _ in range(r.choice([1, 1, 2, 3]))]
    out: Pieces = []
    for text, label in pieces:
        if label == "PERSON" and text.replace(" ", "").isalpha():
            first, last = r.choice(cast)
            text = f"{first} {last}" if " " in text else r.choice([first, last])
        out.append((text, label))
    return out
