"""Made-up dialogs. ``{TYPE|value}`` marks what the conversation alone must find; everything unmarked must be left alone.

A: the agent, C: the caller, X: another person, T: a tool.
"""

DIALOGS = {
    "passwords that are phrases": """
A: can you confirm the passphrase on the account
C: uh {PASSWORD|my dog ate the moon}
A: what is the password
C: {PASSWORD|capital t horse battery seven exclamation mark}
A: where did you meet your spouse
C: {SECURITY_ANSWER|at a bakery by the mill}
A: what is the safe word
C: my wife has it
A: what is your password
C: so about my bill
""",
    "how a password is written, said behind it": """
A: what password did you set up
C: it's {PASSWORD|sunflower capital s then four two and a pound sign} thanks
A: ok
C: my password is {PASSWORD|quorvin with a capital q and then nineteen eighty one} and it fails
A: and your voicemail
C: my password is {PASSWORD|bluebird} and a friend of mine knows it
""",
    "a password in pieces": """
A: can you spell the password
C: {PASSWORD|s u n}
A: mhm
C: {PASSWORD|flower}
A: uh huh
C: {PASSWORD|then nine two}
A: what password did you use
C: the usual one
A: which is?
C: {PASSWORD|tigger}
A: and the code word on the account
C: it should be {SECURITY_ANSWER|biscuit}
""",
    "a login that is asked for beside another": """
A: which login do you use, email or username?
C: username, {USERNAME|quorvin}
""",
    "a day, asked for after its month": """
A: day
C: {DATE_TIME|eighteen}
A: so how was your day
C: ten out of ten
""",
    "an age, said back": """
A: how old is the patient
C: uh he turned {AGE_OVER_89|a hundred and four} last week
A: {AGE_OVER_89|a hundred and four}, wow
""",
    "the next thing, asked for without a verb": """
A: and the three digits on the back of the card you gave
C: {CARD_CVV|seven seven one}
""",
    "a code that is said to begin": """
A: could i have your policy number please
C: sure it starts with {HEALTH_PLAN_ID|hx}
""",
    "places of boats and caravans": """
A: which slip are you on
C: {STREET_ADDRESS|c fourteen}
A: and the caravan number?
C: {STREET_ADDRESS|thirty one}
A: which pitch is dry
C: the second
""",
    "where a car is mended": """
A: where's your car
C: it's in the shop
A: okay
C: front left tire
""",
    "where a car stands": """
A: where's your car
C: hang on
A: okay
C: {STREET_ADDRESS|quorvin alley}
""",
    "a plate that is on something": """
A: what's the plate on the vehicle
C: {LICENSE_PLATE|n as in nancy}
A: n
C: {LICENSE_PLATE|six four}
""",
    "who leaves it at what is known": """
A: what's the address
C: the one on file
A: great
C: extra napkins please
A: where should we deliver it
C: the same place as last time
A: okay
C: cash on delivery
""",
    "a place that is described": """
A: where do you live
C: the {STREET_ADDRESS|last house on quorvin before the bridge}
A: where was he last seen
C: {LOCATION|outside the chapel on thistle}
A: and the building
C: {STREET_ADDRESS|heron}
A: what's the delivery address
C: {STREET_ADDRESS|by the old mill on candle}
A: where's the vehicle parked
C: it's {STREET_ADDRESS|behind the library}
A: where should the driver go
C: {STREET_ADDRESS|the house next to the post office}
A: what's your address
C: the one on file
A: where are you now
C: by the phone in the morning
A: where does it hurt
C: behind the knee
""",
    "an age to few words": """
A: age
C: {AGE_OVER_89|ninety four}
A: so she's
C: {AGE_OVER_89|ninety one} in the spring
A: years old
C: {AGE_OVER_89|ninety two} i think
A: so you're
C: ninety percent sure
A: and he is
C: ninety five miles away
""",
    "the name of a network": """
A: wifi name
C: {USERNAME|pretty fly for a wifi}
A: which network are you connected to
C: {USERNAME|van two}
A: the network is {USERNAME|quorvin guest} and the password is {PASSWORD|tangerine canoe}
C: which network are you with
A: the network is down
""",
    "a login that goes on": """
A: what's your login
C: {USERNAME|sunflower}
A: {USERNAME|sunflower}
C: {USERNAME|sunflower eight two}
A: okay
C: what now
""",
    "a day or the next": """
A: and your date of birth
C: the {DATE_OF_BIRTH|ninth}
A: of
C: {DATE_OF_BIRTH|may}
A: and when was your surgery
C: like the {DATE_TIME|ninth or tenth}
A: did you catch any of the plate
C: just the first part {LICENSE_PLATE|j h nine}
A: what's on the bag tag
C: {UNIQUE_ID|u a}
A: yes
C: {UNIQUE_ID|four oh one}
""",
    "an address in pieces of common words": """
A: what's the delivery address
C: {STREET_ADDRESS|unit six}
A: {STREET_ADDRESS|unit six}
C: the {STREET_ADDRESS|old dairy}
A: the {STREET_ADDRESS|old dairy}
C: {STREET_ADDRESS|church end}
A: ok
C: how long will it take
""",
    "a street that is a common word behind its house": """
A: where do you live
C: {STREET_ADDRESS|one oh one}
A: ok
C: {STREET_ADDRESS|orchard}
A: orchard street
C: {STREET_ADDRESS|orchard mill}
A: perfect
C: can you tell the driver to knock
""",
    "an address that is whole, and talk behind it": """
A: and the address
C: {STREET_ADDRESS|nineteen quorvin court}
A: perfect
C: two coffees
A: okay
C: the same one
""",
    "a code letter by letter and digit by digit": """
A: plate
C: {LICENSE_PLATE|k as in kilo}
A: {LICENSE_PLATE|k}
C: {LICENSE_PLATE|seven}
A: {LICENSE_PLATE|seven}
C: {LICENSE_PLATE|two p}
A: okay
C: {LICENSE_PLATE|x}
A: okay
C: black with a dent
A: make
C: a kia
""",
    "letters by words and single digits": """
A: record locator
C: {UNIQUE_ID|m}
A: {UNIQUE_ID|m as in mary}
C: {UNIQUE_ID|n as in nancy}
A: okay
C: {UNIQUE_ID|two}
A: okay
C: {UNIQUE_ID|k}
A: okay
C: {UNIQUE_ID|p}
""",
    "letters that are an acronym elsewhere": """
A: and the passport number please
C: {PASSPORT|p a}
A: {PASSPORT|p a}
C: {PASSPORT|oh two one}
A: yes
C: {PASSPORT|eight eight four}
A: what did they order
C: an m r i
""",
    "a date of birth number by number": """
A: dob
C: {DATE_OF_BIRTH|three}
A: yes
C: {DATE_OF_BIRTH|seventeen}
A: yes
C: {DATE_OF_BIRTH|fifty nine}
A: thanks
C: one more question
""",
    "all who speak call": """
C: no problem, waiting is free. please your booking pin
C: {PIN|4471}
C: and wifi password? mine dropped
C: {PASSWORD|gravel-Moth-31}
C: please send me your location
C: i am in the tower
""",
    "two of three who speak call": """
A: And the employee.
C: Employee number?
C: {UNIQUE_ID|40771}
C: You say that the shift was swapped
""",
    "a code that was sent is read out in pieces": """
A: and the code we texted
C: {PIN|eight eight}
C: {PIN|one}
A: mm-hm
C: {PIN|oh six two}
A: the code we sent is good for ten minutes
C: nine minutes left
A: the code I emailed has run out
C: two of them
""",
    "who speaks is told with a small word in front": """
A: ¿con quién hablo?
C: con {PERSON|nicanor}
A: con chi parlo?
C: parla con {PERSON|ermenegilda}
A: com quem eu falo?
C: com o {PERSON|evanildo}
""",
    "a sentence is no address of mail": """
A: what is your email?
C: the office on the hill is open at nine and we will be there
""",
    "letters of a secret one by one": """
A: and the memorable word, letters two and five
C: {SECURITY_ANSWER|a for apple}, and, er, {SECURITY_ANSWER|w}
A: third and fifth character of your password please
C: um {PASSWORD|k}, and then {PASSWORD|nine}
A: which letters are on your ticket
C: a and then w
""",
    "who is not sure of a name or number says so": """
A: under which surname
C: should be {PERSON|pomfret}. thanks
A: what name is it under
C: try {PERSON|pomfret}
A: reg
C: {LICENSE_PLATE|wk sixty nine t d o}
A: surname?
C: should be there already
""",
    "an item and nothing else asks for it": """
A: Hi! Last four?
C: {CARD_LAST4|3307}
A: Correct. And your badge?
C: {UNIQUE_ID|20884}
A: Reservation?
C: {UNIQUE_ID|T, six, double B, four}
A: code?
C: {PIN|31k08}
A: wifi?
C: {PASSWORD|gravel-moth-31}
A: Would you like to extend the contract?
C: friday evening
""",
    "a wrong answer is given again": """
A: your pin please
C: {PIN|5520}
A: Wrong, I'm afraid.
C: {PIN|5502}
A: The password?
C: {PASSWORD|hedgehog}
A: That's not what I have here.
C: {PASSWORD|marten}
A: Do you know the security word?
C: {SECURITY_ANSWER|Biscuit}
""",
    "days and months where a date was asked for": """
A: what date suits you for the fitting
C: {DATE_TIME|nine fourteen}
A: and return?
C: {DATE_TIME|17/9}
A: which month was the leak
C: um {DATE_TIME|april}
A: date of the accident?
C: it'd be {DATE_TIME|the thirty}
C: sorry {DATE_TIME|the twenty ninth}
A: and at what time
C: two fifteen
A: What day works?
C: thursday
A: how many boxes
C: five twelve
A: Which date did you have in mind?
C: whenever
A: ten thirty then
C: yes ten thirty
""",
    "a day where it was asked when, and no hour": """
A: Travelling back when?
C: {DATE_TIME|the third}
A: and when would your sister fly?
C: 9.30
""",
    "parts of a secret": """
A: and the second and sixth characters of your memorable word
C: {SECURITY_ANSWER|g and er p}
A: can I have the first and fourth digits of your telephone banking pin
C: {PIN|six and two}
""",
    "what a machine heard is read back, and more follows": """
A: Say or enter your account number followed by hash.
C: {ACCOUNT_NUMBER|nine oh two seven}
A: I got {ACCOUNT_NUMBER|9027}. Continue.
C: {ACCOUNT_NUMBER|eight one four}
""",
    "no address is told": """
A: And your address please?
C: You've got it.
""",
    "spelled by words": """
A: May I take the family name?
C: {PERSON|Okwuosa}
A: {PERSON|Okwu}...
C: {PERSON|O for Oman, K for Kenya, W for Wales, U for Uganda, double S for Spain, A for Angola}.
A: so it's B for breakfast only
C: L for Learner is what the sign says
""",
    "a letter of a plate": """
C: {PERSON|R as in river, double N as in night, T as in tango}
A: that is the letter T, as in tea time
""",
    "who is on the line": """
A: sorry and you are
C: {PERSON|tove}
A: and the three on the back
C: {CARD_CVV|four oh six}
A: iban please
C: {IBAN_CODE|n o nine three eight six oh one one one one seven nine four seven} wait i lost my place
""",
    "a nationality is no name": """
A: Please send the full name, nationality and passport number of each guest.
C: {PERSON|Ragnhild Moe}
C: norwegian
C: {PASSPORT|CCM 402218}
""",
    "a name that is asked for among many": """
C: did we lose anybody
C: Surname?
C: {PERSON|ng}
C: back in a minute
""",
    "where to": """
A: going to
C: {LOCATION|kelder heath station}
A: and your eircode?
C: {UK_POSTCODE|T one two. X eight kay four}
A: Where are you right now?
C: {LOCATION|Farnham}
A: what number house is it
C: {STREET_ADDRESS|112}
A: where are you going with this?
C: I want my money back
A: Where to?
C: {LOCATION|aldergate}
A: from where
C: home
A: destination
C: the station please
A: what's the road
C: {STREET_ADDRESS|kelderbrook}
A: what's her surname
C: {PERSON|quorvinwright}
A: What number?
C: {STREET_ADDRESS|six}
A: Which block are you in?
C: {STREET_ADDRESS|Marchmain}
""",
    "the value without the talk around it": """
A: can i have your date of birth
C: what's the question
A: your date of birth please
C: the card says {DATE_OF_BIRTH|4/9/61} like all of us from the ship
A: what's the medical record number
C: m r n
A: yes what's the medical record number
C: {MEDICAL_RECORD_NUMBER|7 0 4 3 1 9 5} is that right
""",
    "all speakers alike": """
C: hi all who has the parcel
C: zip
C: {ZIP_CODE|60482}
C: unit?
C: {STREET_ADDRESS|#04-118}
C: ok see you at 6 then
""",
    "in other languages": """
A: Und zur Sicherheit Ihr Geburtsdatum?
C: {DATE_OF_BIRTH|achter Mai fünfundsechzig}
A: Data de nascimento?
C: {DATE_OF_BIRTH|vinte e três do cinco de oitenta e oito}
A: E il codice fiscale?
C: sì, {NATIONAL_ID|MRRLDN61C54G273K}
A: Quel est votre nom de famille ?
C: c'est {PERSON|kerguizec}
A: Wat is uw postcode en huisnummer?
C: {UK_POSTCODE|8921 KL 15}
A: Wie lautet Ihre Kundennummer?
C: Das weiß ich nicht
A: Wie lautet Ihre Kundennummer?
C: nein danke
""",
    "a question is no answer": """
A: It's the guest network, no password.
C: thanks and is the lobby open late
A: what's the password?
C: and is that spelled like the dog?
C: it's {PASSWORD|plumduff}
A: Name of your first employer?
C: {SECURITY_ANSWER|harkin and sons}
A: quelle est la plaque du véhicule
C: {LICENSE_PLATE|a b cent vingt trois c d}
""",
    "one word to ask with": """
A: middle initial?
C: {PERSON|q}
A: street?
C: {STREET_ADDRESS|forest}
A: number on tupelo?
C: {STREET_ADDRESS|eighty eight}
A: city?
C: {CITY|reading}
A: your surname please
C: {PERSON|why oh see aye see ache eye}
A: is that {PERSON|yocachi}?
C: no {PERSON|y o k o t c h i}
A: and your mobile
C: {PHONE_NUMBER|oh for one too, tree six ate, nine nine fife}
""",
    "labels in a reply": """
A: What's the username, email and order ID?
C: username: {USERNAME|czhang940}
C: order id: {UNIQUE_ID|5917204668}
""",
    "who is nobody": """
A: and who is the liable person
C: me and my partner
A: and the name on the case
C: {PERSON|lamar quintero} docket number twenty four
A: okay phone
C: {PHONE_NUMBER|two oh eight five five five oh one seven seven}
""",
    "other ways to ask": """
A: hi there what would you like me to call you
C: {PERSON|dove}
A: and the property?
C: The {STREET_ADDRESS|Old Quarry, Cart Lane}
A: who's the booking for
C: {PERSON|bream}
A: and the XYN?
C: it's {UNIQUE_ID|22418830091} thanks
A: and how old is she
C: {AGE_OVER_89|ninety two} now
A: and his age now?
C: {AGE_OVER_89|ninety six} i think
A: so that makes you
C: {AGE_OVER_89|ninety three} God willing
A: how old is she
C: she's {AGE_OVER_89|93+}
A: and how old is he
C: he's 90+
A: how old is the boiler?
C: 10 years
A: who's the parcel for
C: my nan
A: which surgery is she registered with
C: {LOCATION|harrowby lodge}
A: what does the meter say?
C: 0224188
A: why is that?
C: 3 times 4 or 5
""",
    "sounds of letters": """
A: and how do you spell your last name
C: {PERSON|see are you why}
A: and the postcode
C: {UK_POSTCODE|and and 401 you why}
A: and your phone number
C: {PHONE_NUMBER|too won for, fife fife fife, oh won too niner}
A: what's the gate code
C: it's {PIN|pound one nine four two}
A: and a number to reach you
C: teh number is {PHONE_NUMBER|9O8-555-O144}
""",
    "amounts beside": """
A: last four digits of the card charged
C: {CARD_LAST4|0092} and amount 1,499.00
A: I see two charges of Rs 1,499. One will be back in a week.
C: call me back first
""",
    "words around a value": """
A: and the policy number
C: it's on my card uh {HEALTH_PLAN_ID|p c four four one nine oh two} yeah
A: and who else is on the plan
C: no one
A: what is his name and what happened
C: his name is {PERSON|dwayne} uh he hit me and i took his plate
A: who is the landlord
C: his name is {PERSON|harjinder bhogal} he's out of town
A: and your social
C: {US_SSN|four one seven eight oh two two six six}
A: and the income on the return
C: sixty one thousand four hundred and twelve
""",
    "apartment": """
A: what apartment is it
C: {STREET_ADDRESS|two c}
A: okay
""",
    "español": """
A: me da su fecha de nacimiento
C: {DATE_OF_BIRTH|el catorce de mayo del sesenta y dos}
A: y su número de teléfono
C: es {PHONE_NUMBER|siete uno tres cinco cinco cinco cero ocho cuatro dos}
A: cómo se llama
C: {PERSON|guadalupe rentería}
""",
    "bank": """
A: Thank you for calling Harbor Bank, how can I help?
C: hi i need to check a payment
A: Sure. Could I get your full name, please?
C: yes it is {PERSON|tomas bergqvist}
A: Thanks {PERSON|Tomas}. And your account number?
C: um it's {ACCOUNT_NUMBER|four four oh nine double two seven one}
A: Right, and your PIN as well please.
C: {PIN|8 8 2 oh}
A: What was your mother's maiden name?
C: It was {SECURITY_ANSWER|Pennington}
A: And the name of your first pet?
C: {SECURITY_ANSWER|biscuit}
A: Great, you're through security. Which payment are you asking about?
C: the one for forty two pounds on tuesday
A: I can see that. It left your account this morning.
C: okay thanks
""",
    "card": """
A: could you read me the long number on the front of the card
C: sure it's {CREDIT_CARD|4929}
A: okay
C: {CREDIT_CARD|double one double six}
A: yes
C: {CREDIT_CARD|three oh four one}
A: go on
C: {CREDIT_CARD|seven seven eight two}
A: and the expiry date please
C: {CARD_EXPIRY|oh nine twenty eight}
A: and the three digits on the back
C: {CARD_CVV|three one seven}
A: and the name as it appears on the card
C: {PERSON|mrs k j oduya}
A: Lovely, that's all gone through. Anything else?
C: no that's everything thank you
""",
    "clinic": """
A: Riverside Clinic, this is the front desk. Who am I speaking with?
C: this is {PERSON|Halima Yusuf}
A: Hi {PERSON|Halima}, what is your date of birth?
C: {DATE_OF_BIRTH|march twelfth nineteen eighty four}
A: Okay. What brings you in today?
C: i have had a headache for three days
A: On a scale of one to ten how bad is the pain?
C: about a seven
A: Are you taking any medication?
C: ibuprofen four hundred milligrams twice a day
A: And which pharmacy should we use?
C: the one on the corner
A: Dr. Lin can see you at nine thirty on Thursday.
C: that works
""",
    "pharmacy": """
A: Can I have the prescription number?
C: it's {MEDICAL_RECORD_NUMBER|six six one oh two nine four}
A: Thanks. And the patient's name?
C: {PERSON|wilhelmina strand}
A: can you spell the last name for me
C: {PERSON|s t r a n d}
A: How many refills do you have left?
C: two I think
A: It'll be ready in about twenty minutes.
C: great thanks
""",
    "delivery": """
A: What's the delivery address?
C: {STREET_ADDRESS|eighteen larkspur close}
A: and the postcode
C: {UK_POSTCODE|B S seven eight R T}
A: Is there a contact number for the driver?
C: yes it's {PHONE_NUMBER|oh seven nine one one two two three three four four}
A: What would you like to order?
C: two large margheritas and a cola
A: Anything else?
C: no that's it
A: It will be with you in forty five minutes.
C: perfect
""",
    "travel": """
A: May I have your booking reference, please?
C: sure {UNIQUE_ID|Q X 7 T 4 P}
A: Where are you flying to?
C: Lisbon
A: And when?
C: the fourth of june in the morning
A: I need your passport number to continue.
C: {PASSPORT|5 3 3 1 0 9 8 8 2}
A: Please provide your email address.
C: {EMAIL_ADDRESS|ines dot carvalho at postbox dot example}
A: How many bags?
C: one
""",
    "garbled speech": """
A: Thanks. And what is your postcode?
C: {UK_POSTCODE|K T 9 oo 3 g x}
A: Thanks. And what is your postcode?
C: {UK_POSTCODE|3 and F}
A: Could you tell me your full name, please?
C: {PERSON|plumbing}
A: Could you tell me your full name, please?
C: {PERSON|j a c QE l i m a}
A: Lastly, what is your date of birth?
C: {DATE_OF_BIRTH|Ben 10 1957}
A: Lastly, what is your date of birth?
C: {DATE_OF_BIRTH|31051 942}
A: Lastly, what is your date of birth?
C: {DATE_OF_BIRTH|28 for 96}
""",
    "left alone": """
A: What is your date of birth?
C: why do you need that
A: It is to verify your account.
C: what do you mean
A: Could I have your date of birth?
C: I don't have to tell you
A: What is your name?
C: hold on
A: Can you give me your account number?
C: i don't have it with me
A: Your PIN please?
C: I can't remember
A: May I have your phone number?
C: no
A: May I have your email?
C: is that really necessary?
A: And your address?
C: can I speak to a human please
A: Your member ID?
C: one moment
A: Your zip code?
C: yes
""",
    "re-asking": """
A: What's your member ID?
C: {HEALTH_PLAN_ID|W J 5 5 0 9}
A: sorry, could you repeat that?
C: {HEALTH_PLAN_ID|W J 5 5 oh 9 2}
A: and again?
C: {HEALTH_PLAN_ID|W J five five zero nine two}
A: so that's {HEALTH_PLAN_ID|w j 5 5 0 9 2}, is that right?
C: yes that's right
A: How can I help you today?
C: i want to know if physio is covered
""",
    "several items": """
A: Can I get your name and date of birth please?
C: {PERSON|Oskar Lindqvist}, {DATE_OF_BIRTH|the 3rd of may 1979|3rd of may 1979}
A: please provide your email address or your name and zip code
C: My name is {PERSON|Oskar Lindqvist} and my zip code is {ZIP_CODE|60614}
A: May I have your full name, account number and PIN please?
C: {PERSON|Oskar Lindqvist}. My account is {ACCOUNT_NUMBER|85731890}. I can't remember my PIN for the life of me!
""",
    "unasked": """
C: hello my name is {PERSON|Priya Raman} and i lost my card
A: I'm sorry to hear that.
C: my postcode is {UK_POSTCODE|M 1 4 B T} if that helps
A: Thank you.
C: the pin is {PIN|4471} but please change it
A: I will.
C: account # is {ACCOUNT_NUMBER|351531510}, with PIN {PIN|9503}
A: One moment.
C: my pin is blocked and my password is not working
C: also my mother's maiden name is {SECURITY_ANSWER|Featherstone}
C: {SECURITY_ANSWER|Rufus} is my dog's name
""",
    "statements": """
A: To continue I need your account number.
C: Okay: {ACCOUNT_NUMBER|7719 0042}
A: I've updated your address and sent a confirmation to your email.
C: great
A: Your PIN has been reset. You will receive a new code by mail.
C: how long will that take
A: about five days
C: fine
A: Please bring your passport and proof of income with you.
C: will do thanks a lot
A: Never share your password with anyone.
C: I won't
""",
    "over four turns": """
C: i want to leave a callback number it is six one seven
C: no wait
A: okay
""",
    "assembly": """
C: my callback number is {PHONE_NUMBER|six one seven}
A: okay
C: {PHONE_NUMBER|five five five}
A: mhm
C: {PHONE_NUMBER|oh one}
A: uh huh
C: {PHONE_NUMBER|nine eight}
A: great, when should we call?
C: after five
A: okay
C: or ten thirty
A: sure
""",
    "counts are no identifier": """
A: how many people?
C: two
A: okay
C: no make that three
A: and what time?
C: seven thirty
A: how many nights?
C: four
A: okay
C: sorry five
A: that's 120 dollars
C: ok
""",
    "later mentions": """
A: What's your name?
C: {PERSON|Wilhelm Astor}
A: Nice to meet you, {PERSON|Mr. Astor|Astor}.
C: people call me {PERSON|Will}
A: Okay {PERSON|Will}, I will put that down. What will you order?
C: will you have the soup
T: {"customer": "{PERSON|wilhelm astor}", "file": "/uploads/{PERSON|wilhelm-astor}.png", "user": "{PERSON|wastor_2210}"}
A: {PERSON|Astor}'s order is in.
""",
    "third party": """
C: I'm calling for my son {PERSON|Emre}, he is sick
A: What is your son's name and date of birth?
C: {PERSON|Emre Demir}, {DATE_OF_BIRTH|april ninth two thousand sixteen}
A: Does {PERSON|Emre} have a fever?
C: yes since monday
""",
    "last four": """
A: what's the card number
C: {CREDIT_CARD|4111 1111 1111 2378}
A: so the card ending in {CARD_LAST4|2378}, correct?
C: yes
T: {"payment": "card {CARD_LAST4|2378}", "amount": 2379, "items": 3}
""",
    "name of a thing": """
A: What is the name of the restaurant?
C: the golden lantern
A: What is the name of your medication?
C: metformin
A: What's the company name?
C: blue ridge plumbing
A: What is the file name?
C: report final
""",
    "yes-no questions": """
A: Would you like me to send the receipt to your email?
C: yes please that would be great
A: Do you want to update your address?
C: just cancel it
A: Is your phone number still the same?
C: it's the same
A: Is your address still 12 Main Street?
C: no it's {STREET_ADDRESS|14 Oak Street}
A: do you have your policy number handy?
C: yes it's {HEALTH_PLAN_ID|P L 8 8 1 0 2 2}
""",
    "long reply": """
A: May I have your name, please?
C: {PERSON|Ottilie} and you know, could you change that to the other hotel upon a friend's recommendation?
A: Can you tell me your account number, please?
C: It looks like it will rain later on. I want to be there before. My account number is {ACCOUNT_NUMBER|84318931431} at the bank
A: Could I get your name?
C: I was wondering if there is anything you can do about the noise in the room next to mine
""",
    "licence plate": """
A: and what's the registration number of the vehicle
C: {LICENSE_PLATE|L B five seven K T Z}
A: and your car's registration for the parking?
C: {LICENSE_PLATE|LD68 WXH}
A: and where is the car now?
C: in the parking garage on level two
""",
    "a code that was sent": """
A: Thanks. The code was sent to your phone.
C: {UNIQUE_ID|771 904}
A: And how many lamps was it?
C: twelve
""",
    "username": """
A: What's your username?
C: {USERNAME|sunflower_88}
A: And the security question: what city were you born in?
C: {SECURITY_ANSWER|Gdansk}
A: Is there anything else?
C: that's all
""",
    "names that are words, and an address with explanations": """
A: Can I get your first name?
C: {PERSON|Rose}
A: Thanks, {PERSON|Rose}. And your last name?
C: {PERSON|Park}
A: {PERSON|Rose} {PERSON|Park}, got it. Could you spell your email for me?
C: {EMAIL_ADDRESS|m dot oh apostrophe tane, that's m period o t a n e, at, uh, bluewave all one word, dot co dot uk}
A: Is the rose garden delivery still on?
C: yes, next to the park
""",
    "number words that a value shares are no reading back": """
A: and your phone number please
C: {PHONE_NUMBER|two two oh four four eight one}
A: that's thirty four fifty, about forty minutes
C: ok
""",
    "a name that a number follows": """
A: who is the patient?
C: {PERSON|bodhi} he's nineteen months and forty pounds
""",
    "two answers with a stroke between": """
A: What are her date of birth and passport number?
C: {DATE_OF_BIRTH|19.04.1961} / {PASSPORT|31180042}
""",
    "a number in pieces with a pause of who says it": """
A: what's the number of the line
C: {PHONE_NUMBER|oh one}
C: {PHONE_NUMBER|seven two nine}
C: wait
C: {PHONE_NUMBER|four four oh three one six}
A: and your name
""",
    "what a name is followed by": """
A: Who am I speaking with?
C: {PERSON|jaswinder gill} born june fifth nineteen fifty
A: And who is with you?
C: hi I'm {PERSON|Thorvald Ekeberg}, born March 12, 1984
A: Your full name please?
C: {PERSON|Quorvin Thakkar} at 12 Elm Street
A: What's your name?
C: {PERSON|max born}
""",
    "a code in pieces that are said back with more": """
A: what's the verification code
C: {PIN|3}
A: {PIN|3}, go on
C: {PIN|1 1}
A: {PIN|1 1} okay
C: {PIN|9 2}
A: {PIN|9 2}?
""",
    "digits as words that sound like them": """
A: and the number on your license
C: {US_DRIVER_LICENSE|k for}
A: got it
C: {US_DRIVER_LICENSE|won eight}
A: yep
C: {US_DRIVER_LICENSE|ate too}
A: okay
C: {US_DRIVER_LICENSE|three eight}
""",
    "a number that is begun again": """
A: and what's your social
C: {US_SSN|eight six one}
A: mm-hm
C: let me see {US_SSN|five four}
A: okay
C: no wait let me start over
A: go ahead
C: {US_SSN|eight six two}
A: mm-hm
C: {US_SSN|five not four nine}
""",
    "letters by words that begin with them": """
A: Do you have the claim number?
C: {UNIQUE_ID|a like apple zero}
A: {UNIQUE_ID|a like apple zero}?
C: {UNIQUE_ID|eight nine}
A: {UNIQUE_ID|eight nine} okay
C: {UNIQUE_ID|two hyphen one-four}
""",
    "a number that nobody asked for, read back": """
C: hi the cvv is {CARD_CVV|994}
A: okay i have {CARD_CVV|994} is that right
C: yes, and i like ice cream
""",
    "a code read out behind its name": """
C: pass code {PIN|four one one nine} and it's not working
A: let me check
""",
    "the next thing is asked for in a word": """
A: please enter your full legal name
C: {PERSON|Thorvald Quillon}
A: Country?
C: Nigeria
A: and his name?
C: {PERSON|Oluwaseun}
A: Relationship?
C: nephew
A: and i'm speaking to
C: {PERSON|summer white}
""",
    "what a form says of logins, mail and questions": """
A: You'll have to change it on first login.
C: says incorrect
A: Link sent to the new email.
C: perfect lol
A: security question: favourite teacher?
C: not sure
""",
    "words behind a written code": """
A: Any loyalty number?
C: {ACCOUNT_NUMBER|BF 7718 2093 1}, shes Platinum
A: Phone number?
C: {PHONE_NUMBER|+33 6 44 71 90 28} ask for the owner
A: account number?
C: {ACCOUNT_NUMBER|7718 k as in kilo}
A: account number?
C: {ACCOUNT_NUMBER|7718 2093 zebra}
A: member id?
C: {HEALTH_PLAN_ID|W224 0471 dash zero two}
""",
    "who is whose, and whose the contract is": """
A: your name?
C: lease is under {PERSON|Nkechi Quill}, im her roommate
A: whats ur name mom
C: im the gran
""",
    "nothing smaller than a state": """
A: Issued in which state?
C: mine Ohio, hers Michigan
A: and the billing state?
C: NE
A: which city?
C: {CITY|LA}
""",
    "talk behind an address of mail": """
A: what was the original email?
C: {EMAIL_ADDRESS|nkechi.q2009@reedmail.com} my moms card is on it
A: and her email?
C: {EMAIL_ADDRESS|jane doe 42@reedmail.com} thats all lower case
""",
    "a word that is a name, said back in small letters": """
A: what is your name?
C: {PERSON|nkechi law}
A: under {PERSON|nkechi law}?
C: yes {PERSON|law}
A: nothing under {PERSON|law}
C: is it against the law
""",
    "a part of a number that is put right": """
A: what's your phone number?
C: {PHONE_NUMBER|415 555 0172}
A: thanks, so it ends in {PHONE_NUMBER|0172}?
C: no, {PHONE_NUMBER|27} not {PHONE_NUMBER|72}
A: which size?
C: 38 not 36
""",
    "pieces in other languages": """
A: número da conta por favor
C: {ACCOUNT_NUMBER|um três}
A: {ACCOUNT_NUMBER|um três}?
C: {ACCOUNT_NUMBER|nove meia}
A: {ACCOUNT_NUMBER|nove meia}, pode falar
C: {ACCOUNT_NUMBER|cinco dois}
A: certo
""",
    "an acronym among pieces": """
A: and what's your social
C: s s n
A: yes
C: {US_SSN|eight six two}
A: mm
C: {US_SSN|five four}
""",
    "a Swedish number of a person": """
A: vad är ditt personnummer?
C: {NATIONAL_ID|sju åtta}
A: okej
C: {NATIONAL_ID|noll tre}
A: ja
C: {NATIONAL_ID|två fem}
""",
}
