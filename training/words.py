# ruff: noqa: E501 - tables of words and forms read best as they are
"""Word lists written for the corpus: things that are personal only in context, and things that never are."""

from __future__ import annotations

NATO = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra "
    "tango uniform victor whiskey xray yankee zulu"
).split()
MONTHS = "january february march april may june july august september october november december".split()
MONTHS_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth"
).split()
FILLERS = "uh um er erm hmm ah eh uhm mhm".split()
TITLES = (
    "mr mrs ms miss mister missus dr doctor prof professor sir madam mx nurse rev reverend pastor father sister aunt uncle auntie "
    "captain sergeant officer judge lord lady coach senator"
).split()
TITLE_FORMS = [
    "Mr.",
    "Mrs.",
    "Ms.",
    "Dr.",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Doctor",
    "Mister",
    "Prof.",
    "Professor",
    "Nurse",
    "Mx.",
]
LETTER_HOMOPHONES = {
    "a": ["ay", "eh"], "b": ["be", "bee"], "c": ["see", "sea"], "d": ["dee"], "e": ["ee"], "f": ["eff"], "g": ["gee"], "h": ["aitch", "age"],
    "i": ["eye"], "j": ["jay"], "k": ["kay", "okay"], "l": ["el", "hell"], "m": ["em", "am"], "n": ["en", "and"], "o": ["oh", "0"],
    "p": ["pea", "pee"], "q": ["queue", "cue"], "r": ["are", "our"], "s": ["ess", "yes", "as"], "t": ["tea", "tee"], "u": ["you"],
    "v": ["vee", "we"], "w": ["double you", "double u"], "x": ["ex"], "y": ["why"], "z": ["zed", "zee", "said"],
}  # fmt: skip
DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
SPELLING_WORDS = {
    "a": "apple alpha adam", "b": "bravo boy ball bob", "c": "charlie cat car", "d": "delta dog david", "e": "echo elephant edward egg",
    "f": "foxtrot fox frank fish", "g": "golf george girl", "h": "hotel house henry", "i": "india ice igloo ida", "j": "juliet john jack",
    "k": "kilo king kite", "l": "lima lemon love lion", "m": "mike mother mary monkey", "n": "november nancy nose night",
    "o": "oscar orange ocean", "p": "papa peter paul", "q": "quebec queen quick", "r": "romeo robert red", "s": "sierra sugar sam snake",
    "t": "tango tom tiger tree", "u": "uniform umbrella uncle", "v": "victor van violet", "w": "whiskey water william", "x": "xray",
    "y": "yankee yellow young", "z": "zulu zebra",
}  # fmt: skip

STREET_SUFFIX = (
    "street st avenue ave road rd lane ln drive dr boulevard blvd court ct way place pl terrace ter circle cir crescent close "
    "square sq "
    "highway hwy parkway pkwy trail grove gardens hill row mews walk alley plaza"
).split()
STREET_MAIN = (
    "Street St Avenue Ave Road Rd Lane Ln Drive Dr Boulevard Blvd Court Ct Way Place Pl Terrace Circle Crescent Close Square Highway "
    "Parkway Trail Grove Gardens Row Mews"
).split()
STREET_NAME = (
    "Main Oak Maple Cedar Pine Elm Washington Lake Hill Park View Church Walnut Chestnut Spring Sunset Willow Highland Mill River "
    "Ridge "
    "Meadow Forest Jackson Lincoln Jefferson Madison Cherry Dogwood Hickory Birch Magnolia Laurel Poplar Spruce Sycamore Broad High "
    "Station Victoria Albert Queen King George London York Manor Green Mill Bridge School North South East West Grove Abbey Castle "
    "Market "
    "Orchard Garden Rosewood Hazel Linden Valley Mountain Canyon Ocean Harbor Bay Beach Summit Prospect Pleasant Franklin Adams "
    "Monroe "
    "Liberty Union Center Central Front Water Pearl Canal Bond Baker Fleet Regent Kings Mission Valencia Folsom Market Fillmore Geary "
    "Peachtree Magnolia Wisteria Juniper Aspen Sequoia Redwood Larkspur Primrose Bluebell Heather Clover Fairview Glenwood Brookside "
    "Lakeview Parkside Hillcrest Oakwood Maplewood Edgewood Woodland Greenwood Riverside Bayview Stonegate Foxglove Kensington "
    "Windsor "
    "Cambridge Oxford Bristol Devon Kent Sussex Norfolk Warwick Stratford Ashford Ashley Penny Coldwater Sandy Rocky Quarry Turtle "
    "Eagle "
    "Hawk Robin Falcon Deer Fox Beaver Bear Buffalo Elk Wolf Salmon Trout Dolphin Pelican Heron Colonial Federal Mlk Broadway"
).split()

COUNTRIES = [
    *(
        "France Germany Spain Italy Portugal Ireland Scotland England Wales Belgium Poland Greece Turkey India China Japan Brazil "
        "Mexico Canada "
        "Australia Austria Sweden Norway Denmark Finland Russia Ukraine Egypt Kenya Nigeria Ghana Morocco Thailand Vietnam "
        "Indonesia Malaysia "
        "Philippines Argentina Chile Colombia Peru Cuba Jamaica Iceland Switzerland Israel Jordan Georgia Iraq Iran Pakistan "
        "Bangladesh Nepal Qatar Zimbabwe Tunisia Estonia Croatia"
    ).split(),
    "the UK",
    "the US",
    "the United States",
    "the United Kingdom",
    "New Zealand",
    "South Africa",
    "Saudi Arabia",
    "Costa Rica",
    "America",
    "Europe",
    "Asia",
    "Africa",
]
STATES = [
    *(
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana "
        "Iowa Kansas "
        "Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio "
        "Oklahoma Oregon "
        "Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming"
    ).split(),
    "New York State",
    "North Carolina",
    "South Carolina",
    "New Mexico",
    "New Jersey",
    "North Dakota",
    "West Virginia",
    "Rhode Island",
]
STATE_CODES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY"
).split()

DRUGS = (
    "Metformin Lisinopril Atorvastatin Amlodipine Losartan Omeprazole Gabapentin Hydrochlorothiazide Sertraline Simvastatin "
    "Montelukast "
    "Escitalopram Rosuvastatin Albuterol Furosemide Prednisone Tramadol Trazodone Duloxetine Tamsulosin Pantoprazole Meloxicam "
    "Clopidogrel "
    "Warfarin Xarelto Eliquis Plavix Lipitor Zoloft Prozac Lexapro Xanax Ativan Valium Klonopin Ambien Adderall Ritalin Lantus "
    "Humalog "
    "Januvia Jardiance Ozempic Wegovy Humira Enbrel Remicade Keytruda Tylenol Advil Motrin Aleve Benadryl Claritin Zyrtec Allegra "
    "Flonase "
    "Nexium Prilosec Zantac Pepcid Synthroid Levothyroxine Amoxicillin Augmentin Azithromycin Cipro Doxycycline Keflex Bactrim "
    "Insulin "
    "Ibuprofen Acetaminophen Aspirin Naproxen Methotrexate Cosentyx Stelara Symbicort Advair Spiriva Ventolin Singulair Celebrex "
    "Cymbalta "
    "Effexor Wellbutrin Abilify Seroquel Risperdal Zyprexa Lamictal Depakote Topamax Keppra Dilantin Lyrica Neurontin Flexeril "
    "Percocet "
    "Vicodin Oxycodone Morphine Fentanyl Suboxone Naloxone Narcan Lasix Coumadin Heparin Lovenox Diovan Norvasc Coreg Toprol "
    "Metoprolol "
    "Carvedilol Spironolactone Zocor Crestor Pravastatin Tricor Actos Glipizide Farxiga Trulicity Victoza Mounjaro Rybelsus Miralax "
    "Viagra Cialis Propecia Botox Depo-Provera Mirena Yasmin Plan B"
).split()
CONDITIONS = (
    "diabetes;hypertension;asthma;COPD;atrial fibrillation;migraine;arthritis;back pain;knee "
    "pain;pneumonia;bronchitis;anemia;depression;anxiety;"
    "Crohn's disease;Parkinson's disease;Alzheimer's disease;Lynch syndrome;Hodgkin lymphoma;Graves disease;Hashimoto's thyroiditis;"
    "Down syndrome;Bell's palsy;Raynaud's phenomenon;Barrett's esophagus;Cushing syndrome;Addison's disease;Marfan syndrome;Sjogren's "
    "syndrome;lupus;heart failure;chronic kidney disease;breast cancer;colon cancer;prostate cancer;a rash;a sprained ankle;a "
    "rotator cuff "
    "tear;carpal tunnel syndrome;sleep apnea;GERD;kidney stones;gout;osteoporosis;psoriasis;eczema;epilepsy;multiple "
    "sclerosis;hepatitis C;"
    "type 2 diabetes;high blood pressure;chest pain;shortness of breath;Tourette syndrome;Lyme disease;Kawasaki "
    "disease;Huntington's disease;Meniere's disease;Baker's cyst;Achilles tendinitis;Wilson disease;Guillain-Barre syndrome"
).split(";")
FOODS = (
    "Americano;latte;cappuccino;Caesar salad;Cobb salad;Margherita pizza;Hawaiian pizza;Philly cheesesteak;Reuben sandwich;eggs "
    "Benedict;"
    "General Tso's chicken;Kung Pao chicken;pad thai;tikka masala;Alfredo pasta;chicken Parmesan;Earl Grey tea;Arnold "
    "Palmer;Shirley Temple;"
    "Bloody Mary;Tom Collins;Moscow mule;Boston cream donut;French fries;Swiss cheese;Monterey Jack;Granny Smith apples;Waldorf salad;"
    "Bolognese;carbonara;burrito bowl;California roll;dragon roll;Big Mac;Whopper;Happy Meal;Frappuccino;caramel macchiato;chai latte;"
    "iced mocha;croissant;bagel with cream cheese;pepperoni pizza;garlic bread;chicken wings;sushi;ramen;pho;tacos al "
    "pastor;quesadilla;"
    "cheeseburger;turkey sandwich;club sandwich;Greek salad;hummus;falafel;shawarma;fried rice;spring rolls;mac and cheese;meatball "
    "sub;"
    "Italian BMT;veggie delight;Dr Pepper;Ben and Jerry's;Sara Lee cake;Jack Daniels;Johnnie Walker;Captain Morgan rum;Samuel "
    "Adams;oat milk;almond milk;Sicilian slice;Nashville hot chicken;Philadelphia roll;Boston clam chowder;New York strip;Chicago "
    "deep dish;Dijon mustard;Napa cabbage;Cuban sandwich"
).split(";")
PRODUCTS = (
    "iPhone;Galaxy S21;MacBook Pro;Kindle;Fitbit;PlayStation 5;Xbox;Nintendo Switch;AirPods;Apple Watch;Alexa;Siri;Cortana;Echo "
    "Dot;Google Home;"
    "Nest thermostat;Roomba;Dyson vacuum;Instant Pot;KitchenAid mixer;Toyota Camry;Honda Civic;Ford Mustang;Chevy Malibu;Tesla "
    "Model 3;"
    "Jeep Wrangler;Mercedes;Jordan sneakers;Levi's jeans;Calvin Klein shirt;Ralph Lauren polo;Tommy Hilfiger jacket;Michael Kors bag;"
    "Kate Spade purse;Victoria's Secret gift card;Stan Smith shoes;Louis Vuitton bag;Marc Jacobs perfume;John Deere mower;Harley "
    "Davidson;"
    "Windows 11;Photoshop;Excel;Visa card;Mastercard;American Express;PayPal account;Roku;Chromecast;Firestick;Wii;Jabra headset;"
    "Logitech mouse;Dell laptop;Surface Pro;Thinkpad;GoPro;Samsung TV;LG fridge;water bottle;hiking boots;office chair;desk "
    "lamp;wireless earbuds;bookshelf;mechanical keyboard;fleece jacket;action camera"
).split(";")
COMPANIES = (
    "Amazon;Google;Microsoft;Apple;Walmart;Target;Costco;Best Buy;Home Depot;Lowe's;McDonald's;Starbucks;Wells Fargo;Bank of "
    "America;Chase;"
    "Citibank;Capital One;JP Morgan;Goldman Sachs;Morgan Stanley;Barclays;HSBC;Lloyds;Santander;Aetna;Cigna;Humana;United "
    "Healthcare;Blue "
    "Cross;Kaiser Permanente;Anthem;Medicare;Medicaid;Delta Airlines;United Airlines;Southwest;JetBlue;Ryanair;EasyJet;British "
    "Airways;"
    "Hilton;Marriott;Hyatt;Airbnb;Uber;Lyft;FedEx;UPS;DHL;USPS;Verizon;AT&T;T-Mobile;Comcast;Xfinity;Vodafone;Sky;Netflix;Spotify;Hulu;"
    "Disney;Facebook;Instagram;Twitter;WhatsApp;LinkedIn;YouTube;TikTok;Samsung;Sony;Nokia;Toyota;Honda;Ford;BMW;Tesla;Boeing;Airbus;"
    "Siemens;Johnson and Johnson;Procter and Gamble;Pfizer;Moderna;Merck;CVS;Walgreens;Rite "
    "Aid;Boots;Tesco;Sainsbury's;Macy's;Nordstrom;"
    "Wendy's;Domino's;Papa John's;Denny's;Arby's;Jimmy John's;Chick-fil-A;Ben & Jerry's;Lincoln Financial;Charles Schwab;Edward "
    "Jones;H&R Block;Liberty Mutual;State Farm;Geico;Allstate;Progressive;IRS;DMV;NHS;CDC;FDA;FBI;NASA;BBC;CNN"
).split(";")
ORG_TAIL = (
    "Inc;LLC;Ltd;Group;Partners;Holdings;Corporation;& Sons;Consulting;Logistics;Insurance;Bank;Foods;Technologies;Industries;"
    "Media;Motors;Energy;Associates;and Co;GmbH;PLC"
).split(";")
FACILITY_HEAD = (
    "Lakeside;Riverside;Oakwood;Maplewood;Sunrise;Mercy;Providence;Bayview;Hillcrest;Northside;Southview;Westfield;Eastgate;Cedar;Pinecrest;"
    "Greenfield;Mountain View;Valley;Harbor;Memorial;St. Mary's;St. John's;St. Luke's;St. Joseph's;Saint Francis;Good "
    "Samaritan;Holy Cross;"
    "Sacred Heart;Mount Sinai;Mount Zion;Presbyterian;Methodist;Lutheran;Baptist;General;County;City;University;Community;Regional;"
    "Children's;Veterans;Royal;Queen Elizabeth;King's;Prince of Wales;Sacramento;Johns;Cedars;Beth "
    "Israel;Stanford;Duke;Emory;Northwestern;Grace;Hope;Trinity;Summit;Evergreen;Sunnybrook;Brookside;Meadowbrook;Silver "
    "Lake;Clearwater;Rosewood"
).split(";")
FACILITY_TAIL = (
    "Hospital;Clinic;Medical Center;Health Center;General Hospital;Memorial Hospital;Regional Medical Center;Family Clinic;Dental;"
    "Dental Clinic;Urgent Care;Pediatrics;Cardiology;Community Hospital;Children's Hospital;Surgery Center;Rehabilitation "
    "Center;Nursing Home;"
    "Pharmacy;Health;Healthcare;Family Practice;Eye Care;Imaging;Women's Health;Cancer Center;Medical Group;Wellness "
    "Center;Surgical Center;Infirmary;University Hospital;Hospice;Veterinary Clinic;High School;Elementary School;Middle "
    "School;University;College;Primary School"
).split(";")
FACILITY_KNOWN = (
    "Mayo Clinic;Cleveland Clinic;Johns Hopkins;Johns Hopkins Hospital;Massachusetts General Hospital;Mass General;NYU "
    "Langone;Cedars-Sinai;"
    "Cedars-Sinai Medical Center;UCLA Medical Center;UCSF;Stanford Health;Mount Sinai;Mount Sinai Hospital;Kaiser "
    "Oakland;Northwestern "
    "Memorial;MD Anderson;Sloan Kettering;Dana-Farber;Brigham and Women's;Duke University Hospital;Emory University "
    "Hospital;Houston Methodist;Barnes-Jewish Hospital;Guy's Hospital;Addenbrooke's;Great Ormond Street;Boston Children's;Yale New "
    "Haven;UPMC;Penn Medicine;Scripps;Henry Ford Hospital;Rush"
).split(";")
RELATIONS = (
    "wife husband son daughter mother father mom dad brother sister friend boss neighbor colleague partner aunt uncle cousin "
    "grandmother grandson niece nephew roommate assistant manager"
).split()
NICKNAMES = (
    "Bob Bobby Rob Robbie Bill Billy Will Willy Jim Jimmy Tom Tommy Dick Rick Ricky Mike Mikey Mick Dave Davy Dan Danny Joe Joey "
    "Chuck Charlie "
    "Chas Ed Eddie Ted Teddy Ned Liz Lizzie Beth Betty Betsy Eliza Kate Katie Kathy Kit Kitty Meg Maggie Peg Peggy Sue Susie Jen "
    "Jenny Jess "
    "Jessie Becky Becca Mandy Sandy Trish Patty Pat Tricia Deb Debbie Barb Cindy Vicky Nikki Sam Sammy Max Alex Lex Xander Andy "
    "Drew Tony Nick "
    "Nicky Chris Kris Matt Matty Greg Geoff Jeff Steve Stevie Ken Kenny Ron Ronnie Don Donnie Larry Gary Terry Jerry Gerry Hank "
    "Harry Jack "
    "Jackie Johnny Frankie Fred Freddy Al Alfie Archie Ollie Theo Gus Manny Lou Louie Vinny Zach Nate Josh Ben Benny Jake Abe Abby "
    "Gabby Ellie "
    "Allie Izzy Bella Lexi Mia Millie Molly Polly Dolly Nan Nana Nellie Tess Tessa Tilly Winnie Zoe Cass Cassie Dee Bea Fran Ginny "
    "Gwen Jo "
    "Joanie Lottie Mimi Mo Moe Rosie Roz Sal Sally Shaz Baz Gaz Daz"
).split()
MODERN_FIRST = (
    "Aiden Jayden Brayden Kayden Hayden Mason Logan Liam Noah Ethan Lucas Oliver Elijah Landon Carter Hunter Parker Cooper Tucker "
    "Jaxon Jackson "
    "Grayson Easton Weston Colton Bentley Kingston Maverick Axel Knox Ryder Nova Luna Aria Harper Avery Riley Skylar Piper Hazel "
    "Willow Ivy "
    "Autumn Summer Violet Scarlett Ruby Jade Amber Pearl Crystal Daisy Lily Rose Iris Heather Holly Ginger Rosemary Sage Olive "
    "Poppy Faith Hope "
    "Grace Joy Charity Patience Prudence Serenity Destiny Trinity Genesis Nevaeh Kayla Kylie Makayla Mackenzie Madison Addison "
    "Brooklyn Paris "
    "London Savannah Sydney Dakota Cheyenne Sierra Aspen Austin Dallas Phoenix Denver Chelsea Carolina Georgia Virginia Florence "
    "Asia India "
    "Chase Drake Drew Grant Mark Will Bill Rob Pat Gene Dean Dale Glen Cliff Rich Frank Ernest Earnest Art Sandy Buddy Sonny Rocky "
    "Woody Dusty "
    "Misty Stormy Rusty Chip Chuck Hank Ray Jay Kay May June April August Dawn Eve Carol Merry Angel Jesus Christian Royal King "
    "Prince Duke "
    "Earl Baron Pope Major Sergeant Judge Marshall Miles Porter Mercedes Lexus Reed Reid Lane Brook Brooke Forest Heath Clay Flint "
    "Stone River "
    "Rain Wren Robin Jasmine Sky Star Melody Harmony Aaliyah Imani Ebony Keisha Latoya Tamika DeShawn Darnell Tyrone Jamal Malik "
    "Kareem Omar "
    "Ahmed Mohamed Muhammad Ali Hassan Hussein Fatima Aisha Khadija Zainab Yusuf Ibrahim Abdul Mustafa Tariq Bilal Priya Anjali "
    "Deepika Rahul "
    "Arjun Rohan Sanjay Vijay Anil Sunil Ramesh Suresh Lakshmi Kavita Neha Pooja Raj Ravi Wei Ming Xin Hui Jing Li Mei Ling Xiao "
    "Chen Jun Hao "
    "Yuki Hiroshi Kenji Akira Haruto Sakura Aiko Naoko Takeshi Yuto Min-jun Seo-yeon Ji-woo Hyun Sung Nguyen Linh Minh Anh Thuy "
    "Tuan Duc Ngoc "
    "Chidi Ngozi Emeka Amara Kwame Kofi Ama Abena Tunde Sade Oluwaseun Adebayo Chinedu Thandiwe Sipho Nomsa Zanele Bongani Jabu "
    "Siobhan Niamh "
    "Saoirse Aoife Caoimhe Eoin Padraig Oisin Ruairi Sinead Mairead Dmitri Sergei Natasha Olga Svetlana Ivan Boris Igor Vladimir "
    "Katarzyna "
    "Agnieszka Krzysztof Wojciech Jose Juan Luis Carlos Miguel Jorge Guadalupe Esperanza Xochitl Ximena Joaquin Itzel Mateo Thiago "
    "Camila "
    "Valentina Isabela Lei Yara Noor Layla Mei-Ling Anh-Thu Jean-Luc Marie-Claire Mary-Ann Anne-Marie Lee-Ann Bjorn Astrid Ingrid "
    "Sven Lars"
).split()
ASIAN_LAST = (
    "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Feng Yu Dong Xiao "
    "Cheng Cao Yuan "
    "Deng Xue Tian Pan Du Ye Su Lu Jiang Cai Jia Ding Wei Ren Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang "
    "Ahn Song Hong "
    "Tanaka Suzuki Sato Takahashi Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue Kimura "
    "Hayashi Shimizu Mori "
    "Abe Ikeda Hashimoto Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Patel Shah Singh Kumar Sharma Gupta Verma "
    "Mehta Joshi "
    "Reddy Rao Nair Menon Iyer Agarwal Banerjee Chatterjee Mukherjee Das Ghosh Bose Khan Ahmed Hussain Malik Chaudhry Siddiqui "
    "Qureshi Ansari "
    "Okafor Adeyemi Okonkwo Eze Balogun Mensah Owusu Boateng Asante Osei Dlamini Nkosi Mbeki Zulu Ndlovu Moyo Kamau Mwangi Otieno "
    "Wanjiku Haddad "
    "Khoury Nassar Mansour Saleh Farah Hamdan Rahman Karim Aziz Abdullah Al-Hassan Al-Sayed Petrov Ivanov Smirnov Kowalski Nowak "
    "Novak "
    "O'Brien O'Connor O'Neill O'Sullivan O'Malley McDonald MacDonald McCarthy McKenzie D'Angelo DeLuca Di-Marco Van-Dyke Fitzgerald "
    "St-Clair Smith-Jones Garcia-Lopez Taylor-Wood"
).split()
WORD_FIRST = (
    "April May June August Summer Autumn Dawn Eve Joy Hope Faith Grace Charity Patience Prudence Constance Verity Mercy Rose Lily "
    "Daisy Iris "
    "Violet Ivy Hazel Holly Heather Jasmine Ginger Rosemary Sage Basil Olive Poppy Fern Willow Laurel Myrtle Amber Ruby Pearl "
    "Crystal Jade Opal "
    "Gem Coral Sandy Rocky Dusty Misty Stormy Rusty Sunny Sky Star Will Bill Mark Grant Chase Drew Rob Pat Jack Rich Frank Ernest "
    "Art Gene Dean "
    "Dale Glen Cliff Clay Heath Reed Ray Jay Bob Nick Chip Chuck Hank Hunter Mason Cooper Carter Tanner Tyler Parker Porter Miles "
    "Guy Buddy "
    "Sonny Junior King Prince Earl Duke Major Judge Angel Christian Jesus Royal Carol Melody Harmony Robin Wren Jordan Chelsea "
    "Paris London "
    "Sydney Austin Dallas Houston Georgia Virginia Carolina Florence Victoria Savannah Brooklyn Madison Asia India Kenya China "
    "Israel Melon"
).split()
WORD_LAST = (
    "Price Long Young Short White Black Brown Green Gray Grey Rose Stone Wood Woods Hill Lake Rivers Brooks Banks Fields Marsh "
    "Moore Field Park "
    "Church Bishop Pope Abbott Monk King Prince Knight Noble Duke Baron Page Paige Reader Wright Cook Baker Butler Carter Cooper "
    "Fisher Hunter "
    "Gardener Mason Miller Potter Porter Sawyer Shepherd Taylor Turner Weaver Smith Goldsmith Bell Ball Batt Bush Birch Ash Rice "
    "Bean Berry "
    "Lemon Salmon Bass Pike Fox Wolf Wolfe Lamb Bull Bird Crane Swan Drake Finch Hawk Crow Love Joy Hope Best Good Goodman Wise "
    "Sharp Swift "
    "Strong Hardy Small Little Rich Poor Power Powers Day Week Winter Summers Spring Frost Snow Rain Waters Storm Gale House Hall "
    "Street Lane "
    "Rhodes Bridges Gates Barnes Towers Castle Temple Cross Nichols Penny Sterling Marks Cash Banker Case Chase Grant Cannon "
    "Sargent Major "
    "Marshall Parsons Dean Head Foot Hand Legg Tongue Armstrong Lightfoot Beard English French German Holland England Ireland Scott "
    "Welsh "
    "London Paris York Lincoln Washington Houston Jordan Israel Early Late Holiday Christmas Easter Sunday Friday May Story Book "
    "Bookman Key "
    "Locke Trip Walker Rider Carr Ford Dodge Royce Benz Bond Stock Bills Mills Cotton Silk Leather Flower Flowers Bloom Root Branch "
    "Leaf Hay"
).split()
SIGNS = (
    "Chaddock reflex;Babinski sign;Murphy's sign;Framingham risk score;Glasgow coma scale;Apgar score;Lachman test;McMurray "
    "test;Phalen's test;"
    "Tinel's sign;Romberg test;Homan's sign;Foley catheter;Doppler ultrasound;Heimlich maneuver;Kegel exercises;Holter monitor;Pap "
    "smear;"
    "Gram stain;Lou Gehrig's disease;Coombs test;Allen test;Whipple procedure;Nissen fundoplication;Mohs surgery;Likert "
    "scale;Braden scale;"
    "Morse fall scale;Child-Pugh score;Wells score;Ranson criteria;D-dimer;troponin;serum creatinine;ejection fraction;Achilles "
    "reflex;"
    "patella;lateral malleolus;Kernig sign;Hoffmann sign;Spurling test;Hawkins test;Neer test;Ottawa ankle rules;Gleason "
    "score;Harris hip score;"
    "St. John's wort;Epstein-Barr virus;Hodgkin's;Zollinger-Ellison syndrome;Stevens-Johnson syndrome;Ehlers-Danlos "
    "syndrome;Creutzfeldt-Jakob disease;von Willebrand disease"
).split(";")
ACRONYMS = (
    "HMO PPO ATM GBP USD EUR PIN CVV SMS VIP FAQ API URL PDF CSV MRI CT EKG ECG CBC BMP A1C HDL LDL TSH BMI BP HR ICU ER PCP ENT IV "
    "BID TID PRN "
    "NSAID ACE ARB SSRI CHF CKD UTI DVT TIA HIV HPV LOL OMG LMFAO WTF SMH IDK BTW FYI ASAP ETA RSVP TV PC USB HDMI WiFi GPS SIM VPN "
    "RAM CPU SSD "
    "LED AI IT HR CEO CFO KPI SLA CRM IVR OTP MFA SSO JSON HTTP SQL AWS IRA APR APY ACH EFT FDIC NFT BTC ETH EBITDA GAAP IPO FX Q1 "
    "Q2 Q3 Q4 FY"
).split()
STREET_ABROAD = [
    ("Rua ", ""), ("Avenida ", ""), ("Calle ", ""), ("C/ ", ""), ("Paseo de ", ""), ("Plaza ", ""), ("Via ", ""), ("Piazza ", ""), ("Rue ", ""), ("Rue de ", ""),
    ("Boulevard ", ""), ("", "straße"), ("", "weg"), ("", "platz"), ("", "gasse"), ("", "straat"), ("", "laan"), ("", "gatan"), ("", "vägen"), ("", "gata"), ("", "vej"),
    ("", "katu"), ("", "tie"), ("", " tee"), ("ulica ", ""), ("ul. ", ""), ("ulitsa ", ""), ("", " utca"), ("", " sokak"), ("Jalan ", ""), ("Strada ", ""), ("", " Marg"),
    ("", " Road"), ("", " Street"), ("", " Parks"), ("", " Greens"), ("", " Rapids"), ("", " Summit"), ("", " Square"), ("", " Trace"), ("", " Ridge"), ("", " Crossing"), ("", ""),
]  # fmt: skip
WEATHER = (
    "sunny;rainy;stormy;misty;foggy;cloudy;windy;breezy;snowy;icy;frosty;chilly;humid;muggy;dry;clear;overcast;drizzle;showers;"
    "thunder;lightning;hail;sleet;snow;frost;gales;a storm;a gale;a breeze;a heat wave;a cold front;rain;sunshine;haze;mist;fog;"
    "sunny spells;scattered showers;flurries;freezing rain;dew;a blizzard;a drought;a heat advisory"
).split(";")
TOOLS = (
    "Jenkins;Docker;Kubernetes;Ansible;Terraform;Puppet;Chef;Vagrant;Nomad;Consul;Vault;Maven;Gradle;Jest;Mocha;Chai;Cypress;"
    "Selenium;Puppeteer;Sentry;Grafana;Kibana;Prometheus;Jaeger;Loki;Tempo;Redis;Mongo;Postgres;Oracle;Spark;Kafka;Flink;Storm;"
    "Airflow;Dagster;Celery;Django;Flask;Rails;Perl;Haskell;Swift;Rust;Go;Kotlin;Scala;Dart;Elm;Erlang;Lua;Bash;Pandas;Keras;"
    "Jupyter;Colab;Anaconda;Conda;Poetry;Pip;Yarn;Gulp;Babel;Ember;Angular;Vue;Svelte;Nest;Tomcat;Jetty;Apache;Caddy;Squid;"
    "Zabbix;Nagios;Splunk;Snyk;Sonar;Gerrit;Git;Figma;Asana;Linear;Notion;Loom;Bitwarden;Okta;Duo;Webex;Lucene;Solr;Lambda;"
    "Cassette;Hermes;Apollo;Zeus;Atlas;Mercury;Phoenix;Juno"
).split(";")
