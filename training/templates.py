"""Sentence templates of agent conversations. A line is one template; `{slot}` names a value of `training.slots`."""

from __future__ import annotations

PERSONAL = """
{word} said it was ready
{word} said so
{word} will be late
{word} will call you {relday}
{word} may be late
{word} may come {relday}
{word} can come at {time}
{word} is here
{word} was here
{word} isn't in {relday}
{word} has a question
{word} had an appointment {relday}
{word} called {relday}
{word} called about the {product}
{word} and {word} called
{word} and {word} are here
{word} or {word} can help
{word} paid {price}
{word} lives in {city}
{word} and i {salad}
i asked {word} to call
i told {word} that {word} called
i saw {word} {relday}
i gave {word} the {product}
i think {word} said {time}
did {word} say when
does {word} still work there
is {word} there
is {word} in {relday}
will {word} call me back
may {word} come in at {time}
has {word} left
when will {word} be back
why did {word} call
who is {word}
ask {word}
call {word}
call {word} back {relday}
text {word} the address
tell {word} that i called
let {word} know
thank you {word}
thanks {word} i will
hi {word}
hello {word} this is {word}
hey {word} are you there
okay {word} one moment
sorry {word} go ahead
bye {word}
my name is {word}
it's {word}
this is {word}
{word} speaking
{word} here
my {relation} {word} {salad}
my {relation}'s name is {word}
her name is {word} and she {salad}
his name's {word}
{word} {last}
{word} {last} called {relday}
i spoke to {word} {last}
{word} from {org} called
{word} at the front desk said {time}
{word} in billing said i was charged twice
the nurse was {word}
dr {word} said to take {drug}
{word}'s appointment is on {date}
{word}'s mother is on the line
cancel {word}'s order
put {word} down for {time}
{first} and {word}
{word}, {first} and {word}
not {word}, {word}
{org} sent {word} a bill
my contact at {org} is {person}
i have an account with {org} and my agent is {first}
{org} turned off my power
i called {org} and they said {salad}
the man from {org} came {relday}
i pay {org} every month
{org} charged me {price}
{org} customer service
is this {org}
how do i reach {org}
i'd like to come in on {date}
can we do {date} instead
see you {date}
moved from {date} to {date}
on {date} at {time}
my name is {person}
hi my name is {first}
hello this is {person}
this is {first} speaking
hi this is {first} calling about my {product}
it's {person}
i am {person}
I'm {first}
yes this is {titled}
yeah it's {first} {last}
the name is {last}
the name's {person}
my first name is {first} and my last name is {last}
first name {first} last name {last}
last name is {last} first name is {first}
last name {spelled}
my surname is {spelled}
it's {spelled}
that's spelled {spelled}
sure it's {person}, {spelled}
you can call me {first}
everyone calls me {first}
please call me {first}
my friends call me {first}
thank you {first}
thanks {first}
thanks so much {first}, have a great day
okay {first}, let me check that for you
alright {first} how are you doing today
hi {first}, how can I help you today?
hello {titled}, how are you feeling?
good morning {titled}
good afternoon {first} how may i help
no problem {first}
perfect {first}, I have you down for {relday} at {time}
sorry {first} I didn't catch that
bye {first}
take care {titled}
got it, {first}. And what is your date of birth?
Nice to meet you, {first}!
Dear {titled},
Dear {first},
Hi {first},\n\nThanks for your message about the {product}.
Best regards,\n{person}
Regards, {person}
Sincerely,\n{person}\n{org}
Thanks,\n{first}
- {first}
signed {person}
my {relation} {first} will pick it up
my {relation}'s name is {person}
i'm calling on behalf of my {relation} {person}
this is for my {relation}, {first}
my {relation} {first} lives in {city}
{first} is my {relation}
i am calling for my {relation} her name is {first}
can i speak to {who}
may i speak with {titled} please
could you put me through to {person}
is {who} available
i'd like to talk to {first} in billing
i was talking to {first} yesterday and he said it would be {duration}
i spoke with {first} last week
the agent i spoke to was {first}
someone named {person} called me
a woman called {first} told me to call back
{first} told me it was {price}
{first} said she would call me back
{who} and {who} are coming too
it's for me and {first}
{first}, {first} and {first} will join us
{first} and I went to {city}
{first} loves it
{first} is running late
{first} was not there
tell {first} i'm on my way
text {first} that i will be late
call {first}
call {person} on {relday}
call my {relation} {first}
send an email to {first}
send {who} an email about the meeting
email {first} and ask about lunch
reply to {first}
what is {first}'s phone number
what's {person}'s email
when is {first}'s birthday
add {first} to my contacts
remind me about {first}'s birthday on {date}
set a meeting with {who} {relday} at {time}
schedule lunch with {first} at {time}
did {first} reply to my message
do i have any emails from {who}
check for new mail from {person}
read the last email from {first}
play something by {person}
who is {person}
how old is {person}
where was {person} born
tell me about {person}
is {person} married
what movies did {person} star in
{person} is a great singer
I just saw {person} on tv lol
omg {first} is so funny
watching {person} play tonight
RT @{user}: {first} you are the best
@{user} thanks for the follow
happy birthday {first}!!
{first} pls call me
lol {first} said that
love you {first}
miss you {first}
{first}'s car broke down
that is {first}'s phone
{last}'s appointment is at {time}
i need to change {first}'s address
book a table for {count} under {last}
a table for {count} at {time} under the name {last}
reservation under {person} for {count} people
the reservation is under {first}
put it under {last} please
under the name of {person}
the booking name is {person}
{first} {last} for {time}
can I book for {relday} at {time}? name is {person}
My name is {person} and I'd like a table for {count}
yes, {person}, party of {count} at {time}
hi, it's {first} here, i have a booking {relday}
yes the name is {first}
full name {person} phone {phone}
{person} {phone}
{person}, {dob}
{person}, {address}
{person} {email}
i live at {address}
my address is {address}
we live on {street}
i live on {street} in {city}
i'm at {street} near the corner of {street}
we just moved to {address}
ship it to {address}
please send it to {address}
deliver to {address}
the address on file is {address}
my billing address is {address}
my old address was {address}, my new one is {address}
change my address from {address} to {address}
the house is on {street}
pick me up at {address}
i need a taxi from {street} to {street}
i need a ride from {address} to {facility}
the accident was on {street} and {street}
turn left on {street}
{address}
{address}. My phone is {phone}
the address is {address} and the zip is {zip}
my zip code is {zip}
zip {zip}
zip code {zip}
my postcode is {postcode}
post code {postcode}
the postcode is {postcode}
it's {postcode}
postal code {postcode}
{postcode} is my postcode
i'm in {city}
i live in {city}
i am from {city}
i was born in {city}
i moved from {city} to {city}
i'm flying from {city} to {city} on {date}
what's the weather in {city}
weather for {city} {relday}
find me a restaurant in {city}
find hotels in {city}
any good places to eat in {city}
is there a branch in {city}
our {city} office is closed on {weekday}
my sister lives in {city}
the store in {city} on {street}
time in {city}
book a train from {city} to {city}
directions to {city}
flights to {city} {relday}
my date of birth is {dob}
date of birth {dob}
dob {dob}
DOB: {dob}
D.O.B. {dob}
i was born on {dob}
i was born {dob}
born {dob}
it's {dob}
birthday is {dob}
my birthday is {date}
her birthday is {dob}
the {dob}
{dob}
the appointment is on {date}
can i come in on {date}
i'd like to book for {date} at {time}
how about {date}
reschedule to {date} at {time}
my flight is on {date}
i bought it on {date}
i ordered it on {date} and it still hasn't arrived
the payment of {price} on {date}
the charge was on {date} for {price}
since {date} i have had {condition}
a reservation on {date} for {count} people
from {date} to {date}
check in {date} check out {date}
i arrived on {date}
it expires {date}
valid until {date}
due {date}
remind me on {date}
what's happening on {date}
is {date} a {weekday}
{weekday} {date} works
my email is {email}
email {email}
my email address is {email}
you can reach me at {email}
send it to {email}
it's {email}
contact me at {phone} or {email}
email me at {email} please
{email}
my phone number is {phone}
call me back at {phone}
my number is {phone}
you can reach me on {phone}
the best number is {phone}
phone {phone}
{phone}
cell {phone}
my mobile is {phone}
fax {phone}
text me at {phone}
my card number is {card}
card ending in {card}
the card is {card} and it expires {date}
{card}
credit card number {card}
last four {card}
the last four digits of my card are {card}
my social is {ssn}
social security number {ssn}
SSN {ssn}
ssn: {ssn}
last four of my social {ssn}
my member id is {number}
member ID {number}
my account number is {number}
account {number}
policy number {number}
my insurance id is {number}
medical record number {number}
MRN {number}
MRN: {number}
driver's license {number}
my driver's license number is {number}
passport number {number}
license plate {number}
my pin is {number}
the plate is {number}
routing number {number}
iban {number}
patient id {number}
my username is {user}
username {user}
user id {user}
my user id is {user}
login is {user}
my handle is @{user}
my instagram is {user}
my twitter is @{user}
logged in as {user}
i work at {org}
i work for {org} in {city}
my employer is {org}
i'm calling from {org}
{person} from {org}
{first} from {org} here
this is {first} with {org}
good morning this is {first} from {org} on a recorded line
my insurance is with {org}
our next question comes from {person} with {org}
our next question is from the line of {person} of {org}
your next question comes from {person} from {org} please go ahead
i'd now like to turn the call over to {person}
i will now turn it over to {person} our chief financial officer
thank you {first} and good morning everyone
thanks {first} and thanks everyone for joining
with me today are {person} our ceo and {person} our cfo
joining me on the call is {person}
{first} do you want to take that one
yeah {first} i think that's right
hey {first} it's {first}
good question {first}
go ahead {first}
i'll let {first} answer that
{first} over to you
as {first} mentioned revenue was up {count} percent
{person} analyst at {org}
{person} {org}
i want to thank {person} for all the work
{person} who joined us from {org}
congratulations {first} and {first}
i have an appointment with {titled}
i see {titled} for my {condition}
my doctor is {titled}
dr {last} prescribed {drug} {dose}
{titled} told me to take {drug}
referred by {titled}
is {titled} in {relday}
i was seen by {titled} at {facility}
i was at {facility} on {date}
i was admitted to {facility} for {condition}
my primary care doctor is {titled} at {facility}
i go to {facility}
transfer my records to {facility}
the pharmacy at {facility}
my son goes to {facility}
he was taken to {facility} in {city}
{titled} from {facility}
patient {person} presented with {condition}
patient is {person} , date of birth {dob}
patient name: {person}\nDOB: {dob}\nMRN: {number}
Patient: {person}
Provider: {titled}
Physician: {person}, MD
Attending: {titled}
Driver: {person}
Caller: {person}
Customer: {person}
Name: {person}
Contact: {person}, {phone}
{person} is a {age} female with {condition}
{person} is a pleasant {age} male who presents with {condition}
{titled} is a {age} woman seen on {date} for {condition}
{titled} reports {condition} for {duration}
{last} denies {condition}
we saw {titled} in office on {date} and she was started on {drug}
{first} was still experiencing {condition}
{person} was seen at {facility} on {date} for {condition}
What is the best treatment for {condition} in {person}, a {age} patient seen at {facility} on {date}?
Management of {condition} in a {age} male, {person}, MRN {number}, admitted to {facility} on {date}
Guidelines for {drug} dosing in a {age} female patient named {person} (DOB {dob})?
Best approach for {titled}, {age}, with {condition} after visiting {facility} in {city}?
Follow-up for {first} {last}, seen {date} at {facility} (MRN: {number})
recommended therapy for {condition} for a {age} patient from {city}, phone {phone}
patient {first} seen in our {city} office on {date}, policy ID {number}
{person} residing at {address} with {condition}
hi {first} how are you i heard that you had {condition}
hi there {titled} it's nice to see you again
[doctor] hi {first} how are you
[doctor] hello {titled} good to see you
[patient] my {relation} {first} drove me here
[doctor] alright {first} i see here in your chart that you take {drug}
[doctor] {first} is a {age} male here today for {condition}
[doctor] good seeing you {first}
[doctor] okay {first} so let's take a look at your exam
hey siri call {first}
alexa remind me to call {who} at {time}
hey {first} , i'd like to use the voice assistant
order an uber for {first} to {address}
directions to {facility}
how far is {facility} from {city}
my driver {first} never showed up
driver name {first}, car {product}, plate {number}
the technician was {first}
my neighbor {person} saw it
the policyholder is {person}
the account is in the name of {person}
the beneficiary is {person}
emergency contact {person} my {relation} at {phone}
next of kin is {person}
mother's maiden name is {last}
my maiden name is {last}
my married name is {last}
i changed my name from {last} to {last}
transfer {price} to {person}
pay {first} {price}
send {price} to {first} please
i sent money to {person} on {date}
a check from {person}
landlord {person} at {address}
the will grant {first} the house
will {first} be there {relday}
may i ask {first} something
can {first} come at {time}
mark it for {first}
i hope {first} will come
did {first} call
has {first} paid
ask {first} for the {product}
give it to {first}
{first} ordered the {food}
the {food} is for {first}
i'd like the {food} for {first} and the {food} for {first}
one {food} for {first}
pick up order for {first}
order for {person}
user {user} from {city} opened ticket {oid} on {date}
{oid} assigned to {person}
Notes: spoke w/ {first} re: {condition}, will f/u {date}
Pt {last} c/o {condition}
pt {first} {last} dob {dob} mrn {number}
Assigned to {first} {last} ({email})
cc {person} <{email}>
From: {person} <{email}>\nTo: {person} <{email}>
Meeting with {first} @ {time}
{first}: {first}, are you there?
{first} ({relation}) {phone}
my name is {first} that's {spelled}
name's {person}, postcode {postcode}, date of birth {dob}
yes it's {person} i live at {address} and my date of birth is {dob}
sure {person} {phone} and {email}
no not {first}, {first}
no it's {last} not {last}
i said {last}
not {last} it's {last} {spelled}
it is {titled} actually
I am {first}'s {relation}
i'm {first}'s {relation} {first}
her name is {first}
his name is {person}
their names are {first} and {first}
the baby's name is {first}
my dog is called {first}
i was named after {first}
speak to you later {first}
see you {relday} {first}
say hi to {first}
i have you down for {last} party of {count}
{last} party of {count}
party of {count} for {last} at {time}
the table for {last} is ready
it's for {last} at {time}
confirmation number {number}
my confirmation number is {number}
booking reference {number}
transferred from {facility} to {facility} in {city}
{facility} in {city}
at {facility} over in {city}
will you tell {first} that {first} called about the {product}
{first} is my {relation} and she will be there in {date}
{first} and {first} are coming with {first}
{first} is my {relation}
that {first} called about the bill
does {first} know
where is {first}
{first} will call you back
i'm near {corner}
we're at {corner}
pick me up from {corner}
the store at {corner}
it's on the corner of {corner}
between {corner}
we took {street}
head down {street}
i was on {street} when it broke down
card {card} {expiry}
{card} {expiry}
visa {card} {expiry}
is dr {last} in {relday}
i need to see dr {last}
dr {last}
doctor {last}
it's mrs {last}
play {person}
listen to {person}
put on {person}
shipped to {city}
delivered in {city} on {date}
order {oid} shipped to {city}
arriving in {city} {relday}
PATIENT: {person}  DOB {dob}  MRN {number}
NAME: {person} SEX: F DOB: {dob}
{last}-{last}'s chart
{titled}'s office called
my husband {first} paid the bill
my wife {first} said may works
i go by {first}
goes by {first}
{first}, not {first}
open {first}'s contact information
delete the meeting i have with {first} {relday}
set {first}'s birthday for {date}
get me updates from {first}'s facebook
open {first}'s profile
how is {first}'s {relation}
{first}'s order is missing
{first}'s {product} is broken
{person}'s account
what is {person}'s address
{last}'s chart
is that {first}'s or {first}'s
{first}'s flight is at {time}
cancel {first}'s subscription
{titled}'s schedule for {weekday}
we're going to {first}'s house
i'm at {first}'s place
it's {first}'s fault
delete {first} from my contacts
is there a contact named {first} in my list
do i have a meeting with {first} {relday}
cancel the meeting with {first} and {first}
put {first} on the guest list
book a meeting with {first}
{first} has a dentist appointment {relday}
how many goals did {person} score {relday}
filter out {last} news
what did {last} say in the debate
has {person} ever won an award
what age is {person}
find a song by {person}
i stay over on {street} by the {facility}
it's off of {street}
we're between {street} and {street}
the house on the corner of {street} and {street}
near the intersection of {street} and {street} in {city}
just past {street}
i'm on {street} right across from {facility}
park on {street}
the office is on {street}
my apartment is at {address} third floor
number {count} {street}
she lives over on {street}
it's the blue house on {street}
do you deliver to {street}
i'm at work at {address}
meet me at {address} at {time}
i can't remember the number but it's {street}
{facility} on {street}
the {facility} in {city}
we're driving from {city} down to {city}
i'm in the {city} area
out here in {city}
back home in {city}
i grew up in {city} but now live in {city}
she went to school in {city}
he's stationed in {city}
flying into {city} {relday}
the {city} location
our warehouse in {city} ships within {duration}
i had surgery at {facility} with {titled}
they took her to {facility} after the fall
i usually see {titled} over at {facility}
dr {first} is out {relday}
the nurse {first} told me to come back
{titled}'s office
{titled}'s nurse called about my {condition}
{last}'s office sent the referral
i'd rather see {titled} than {titled}
is it dr {last} or dr {last}
{first} my physical therapist said it is {condition}
my therapist {first} recommended it
my {relation} {person} has the same {condition}
my {relation}, {first}, and my {relation}, {first}, live with me
{first}'s {relation} {first} was also there
my {relation} {first} passed away on {date}
{first} was born {dob}
{first} is {age} and {first} is {age}
i'm picking up {first} from {facility} at {time}
{first} goes to {facility}
this is {first} {last}'s {relation}
hi this is {first}, {first} {last}'s {relation}
i'm calling about {person}'s prescription
refill for {person} date of birth {dob}
{drug} for {person}
the {drug} was for {first} not for {first}
{person}, {dob}, {drug} {dose}
{drug} {dose} was prescribed by {titled} on {date}
allergies: {drug}. Emergency contact: {person} ({relation}), {phone}.
CHIEF COMPLAINT: {condition}

HISTORY OF PRESENT ILLNESS

{person} is a {age} male who presents for {condition}.
{titled} is a pleasant {age} female with a history of {condition} who is taking {drug} {dose}.
{first} denies {condition} or {condition}.
{first} states that the {condition} started {duration} ago.
the patient's {relation} , {first} , reports {condition}
Discharged to {facility} on {date}. Follow up with {titled} in {duration}.
Seen by {titled}, {facility}, {city}.
Dictated by {person}, MD on {date}
Electronically signed by {person} {date} {time}
cc: {person}, {titled}
Re: {person}, DOB {dob}
RE: {person}
MRN: {number}
Date: {date}
Thank you for referring {titled} to our clinic for {condition}.
I had the pleasure of seeing {person} on {date} for {condition}.
{titled} was transferred from {facility} to {facility} for {condition}
Patient of {titled}. Lives in {city} with {relation} {first}.
Lab results for {person} ({number}) were reviewed on {date}.
67M {person} w/ {condition} adm {date}
What are treatment options for {person}, a {age} with {condition} on {drug}?
is {drug} safe for {titled}, {age}, whose labs on {date} showed {condition}
dosing of {drug} for {first} {last} (MRN {number}) with {condition}
the claim was filed by {person} on {date}
the other driver was {person} and he lives on {street}
officer {last} took the report
i rented it from {person}
my lawyer {person} sent a letter
my agent {first} at {org} said so
the loan officer was {person}
my account manager {first} {last}
{person} is an authorized user on my account
please add my {relation} {person} to the policy
please remove {first} from my account
change the name from {person} to {person}
the name is misspelled it should be {person}
it says {person} but it should be {person}
the ticket is in my {relation}'s name {person}
passengers are {person} and {person}
{count} passengers {person}, {person} and {person}
travelling with {first} and {first}
checked in as {person}
room for {person} from {date} to {date}
the guest name is {person}
is there a message for {titled}
page {titled} please
i have {titled} on line {count}
connecting you to {first} now
let me get {first} for you
{first} from the {city} branch will call you at {phone}
your technician {first} will arrive between {time} and {time}
your driver {first} is arriving in a {product}
{first} delivered your order at {time}
rate your chat with {first}
you were helped by {first}
Chat started: {date}, {time}. Agent {first} joined.
{first} has joined the chat
{first} left the conversation
{person} (Guest): hello
Visitor {person} from {city}
{first} ({time}): {salad}
[{time}] {first}: {salad}
Speaker {first}: okay {salad}
{first} writes: {salad}
i think {first} and {first} {salad} last night
{first} is {salad}
{first} {salad} the {salad}
i told {first} that {salad}
{who} said {salad} and {salad}
why did {first} {salad}
my friend {first} {salad}
so {first} {salad} and then {first} {salad}
because {first} is {salad}
that's what {first} {salad}
just met {person} at {facility}
can't believe {person} {salad}
{person} vs {person} tonight
shout out to {first} and {first}
go {first} go
{first}!!! {salad}
@{user} have you seen {person}
so proud of {first}
listening to {person}
the new {person} album
play the latest song by {person}
play {person} on {product}
who directed by {person}
is {person} still alive
what did {person} say about {country}
news about {person}
book by {person}
read me a book by {person}
show me {person}'s latest tweet
mail {first} that {salad}
send message to {first} saying {salad}
email my {relation} {first} {salad}
create an email to {person} {salad}
add {person} with email {email}
{first} birthday party on {date} at {time}
lunch with {first} and {first} {relday}
call {first} back
open {first}'s email
has {first} sent me anything
remind {first} to {salad}
remind me to call {first} {relday}
invite {first} to the meeting
when does {first} arrive
how far does {first} live
the next question will come from {person} with {org}
and our next question is from {person} at {org} your line is open
thank you operator and thank you {first}
thanks {first} and hello everybody
{first} maybe i'll start and then hand over to {first}
let me turn it to {first} for the financials
hi {first} this is {first} on for {first}
okay great thanks {first}
good morning {first} good morning {first}
morning {first} thanks for taking my question
our president {person} and our ceo {person} will speak
{person} chief executive officer
i'm joined by {person} our {title} and {person}
{org}'s {person} said {salad}
to my left is {person}
as {first} said {salad}
{first} anything to add
no i think {first} covered it
i'd like to thank {first} and the team
password hint is {last}
security answer is {last}
my first pet was {first}
my best friend in school was {person}
i was born in {city} on {dob}
i'm {first}, {age}, from {city}
{age}, {first}, {city}
hello my name is {first} i'm {age} and i live in {city} {country}
send it to {first} at {address} {zip}
mail a check to {person}, {address}
{person}\n{address}
{person}\n{org}\n{address}\n{phone}
Ship to: {person}, {address}
{address}\n{phone}\n{email}
name {person} email {email} phone {phone}
{last} {phone}
{first} {dob}
{spelled} and my date of birth is {dob}
{spelled}
it's spelled {spelled}
i spell it {spelled}
no it's {spelled}
yes that's {spelled}
that's {last} {spelled}
my account is under {spelled}
{postcode}
it's {postcode} and the house number is {count}
the postcode's {postcode} {street}
{zip}
i live in {city} {postcode}
{city} {zip}
{city}, {zip}
my ip address is {number}
the code is {number}
the number on the card is {card} {number}
my number's {phone}
it's {phone}
yeah it's {phone}
{phone} or {phone}
area code {phone}
the mrn is {number}
my id is {number}
it's {number}
{number}
group number {number}
subscriber id {number}
claim number {number}
medicare number {number}
confirmation number {number}
social ends in {ssn}
the last four are {ssn}
{ssn}
{user}
it's {user}
gamertag {user}
signed in as {user} on {date}
ping {user} on slack
assigned to {user}
reported by {user}
my venmo is @{user}
{city}
in {city}
{city} please
meet me at {corner}
there was an accident at {corner}
i'm parked at {corner}
the bus stop at {corner}
turn left at {corner}
the shop is where {corner} meet
{corner}
at {corner} by the bank
send the driver to {corner}
signed {initialed}
note by {initialed}
{initialed} signed for the parcel
reviewed by {initialed} on {date}
ask {initialed} about it
prepared for {initialed}
my initials are {initials}
the initials on the form are {initials}
did {first} call back
has {first} left yet
is {first} in today
is {first} around
was {first} there too
when does {first} get off
when is {first} due back
where did {first} go
why would {first} say that
how is {first} doing
does {first} know about the refund
can {first} pick it up instead
could {first} sign for it
should {first} be on the policy too
would {first} need a ticket
will {first} be there
what did {first} order
whose is this is it {first}
{first} never showed up
{first} paid already
{first} usually handles that
{first} forgot the code
then {first} said {salad}
and {first} was like {salad}
i think {first} has it
i thought {first} had cancelled it
because {first} moved out
since {first} left we {salad}
before {first} gets home
after {first} called we {salad}
except {first}
not {first} the other one
it was {first} not me
{first} or {first} can take it
neither {first} nor {first} knows
between {first} and me
me and {first} share the account
{first} and i are on the same plan
{first} {first} and {first} are on the plan
for {first} and {first} and one more
{salad} and {first} {salad}
if {first} {salad} then {salad}
unless {first} {salad}
while {first} was in {city}
{last} again about the invoice
{last} wants a call back
the {last} account
the {last} file is missing
booked for the {last} wedding
i have two {last}s in the system
we rent from {org}
my lawyer is at {org}
{org} sent the papers
"""

ANSWERS = """
what is your name||{person}
could you tell me your full name please?||{person}
can i have your full name||{person} please
and your name please?||it's {first}
who am i speaking with?||{first}
who am I speaking with today?||this is {person}
can i get your first name?||{first}
your first name?||{first}
and your last name||{last}
what is your last name?||{last}
could you spell that for me?||{spelled}
could you tell me your full name, please?||{spelled}
how do you spell your last name?||{spelled}
please spell your surname||{spelled}
can you spell your first name please||{spelled}
what name is the reservation under?||{last}
what name should i put it under?||{first}
and the name for the booking?||{person}
a name for the order?||{first}
may i have the patient's name?||{person}
what is the name of the patient||{person}
name of your doctor?||{titled}
which doctor do you see?||{last}
who is your primary care physician?||{titled}
who is your emergency contact?||my {relation} {first}
who should we call?||{person}
who do you want to talk to?||{who}
who is the account holder||{person}
what is your mother's maiden name?||{last}
maiden name?||{last}
what is your best friend's name||{first}
what was the name of your first pet||{first}
what is your postcode?||{postcode}
and what is your postcode?||{postcode}
thanks. and what is your postcode?||{postcode}
could i take your post code||{postcode}
can you confirm the postcode please||it's {postcode}
what is your zip code?||{zip}
zip code?||{zip}
what's the zip code on file?||{zip}
lastly, what is your date of birth?||{dob}
what is your date of birth?||{dob}
can i get your date of birth||{dob}
and your date of birth please||it's {dob}
when were you born||{dob}
dob?||{dob}
what is your address?||{address}
can i have your address please||{address}
what is your street address||{street}
where should we deliver?||{address}
where do you live||{city}
what street?||{street}
which city?||{city}
what city are you in?||{city}
in which city||{city}
where are you traveling to?||{city}
where will you be departing from||{city}
what town were you born in||{city}
which hospital?||{facility}
which clinic do you go to?||{facility}
what is your pharmacy?||{facility}
what school did you go to||{facility}
where do you work?||{org}
who is your insurance with?||{org}
what company is this for||{org}
what is your email address?||{email}
can you spell your email||{email}
what email should we use||{email}
what's the best number to reach you?||{phone}
what is your phone number||{phone}
can i have a callback number||{phone}
what's your card number?||{card}
can you read me the last four digits?||{card}
what is your social||{ssn}
what are the last four of your social?||{ssn}
what's your account number||{number}
what is your member id?||{number}
your policy number please||{number}
do you have your medical record number||{number}
what is your pin||{number}
what is your license plate?||{number}
what's your username||{user}
user id?||{user}
what date would you like to come in?||{date}
what day?||{date}
what date?||{date}
when did you buy it?||{date}
when was your last visit||{date}
what day works for you||{relday}
what time?||{time}
what time would you like||{time}
how many people?||{count}
for how many||{count} people
how many||{count}
what would you like to order||{food}
anything else||a {food} please
what size||large
what is your name||what
what is your name||sorry can you repeat that
could you tell me your full name, please?||yes please
could you tell me your full name, please?||hello
what is your name||no
what is your date of birth?||i don't want to say
what is your date of birth?||can i talk to a person
what is your postcode?||i don't know it
what is your postcode?||can you hear me
what is your address?||why do you need that
what is your account number||i don't have it with me
what medication are you taking?||{drug}
what are you taking||{drug} {dose}
which drug||{drug}
what brings you in today||{condition}
what seems to be the problem?||{condition} for {duration}
which product?||{product}
what model is it||{product}
what is the item||{product}
how old are you?||{age}
how much was it||{price}
how long have you had it?||{duration}
what's the order number||{oid}
how can i help you today||i want to return my {product}
which country||{country}
what state||{state}
how would you like to pay||{product}
do you want to go ahead||yes
is that correct?||yes that's right
is that correct?||yes {first} {last}
can you confirm your name||yes {person}
where are you calling from?||{city}
where are you calling from today?||i'm in {city}
where are you right now?||{corner}
what's the nearest intersection?||{corner}
what are the cross streets?||{corner}
where should the driver meet you?||{corner}
where to?||{city}
and where from?||from {city}
what's your location?||{city}
which branch?||the {city} one
which store is it?||{city}
which office?||{city}
city?||{city}
town?||{city}
destination?||{city}
where is it going?||{city}
where did you grow up?||{city}
place of birth?||{city}
which airport||{city}
initials?||{initials}
what are your initials?||{initials}
middle initial?||{letter}
who signed for it?||{initialed}
who sent you?||{first}
who told you that?||{first}
who else is on the account?||{first} and {first}
anyone else travelling?||just {first}
who is it for?||{first}
is it for you?||no for {first}
which law firm?||{org}
who is your landlord?||{org}
what's the ticket?||{ticket}
which issue is it about?||{ticket}
"""

NEGATIVE = """
will it be ready {relday}
will they call me back
will i get a refund
will you mark it as paid
when will it arrive
i will call back
it will be {price}
may i ask why
may i speak to someone
it may take {duration}
that may be right
you may go ahead
i may need more time
we may have to cancel
in may or june
by the end of may
mark the date
mark it down
mark all as read
there is a mark on the {product}
a question mark
the high water mark
grant me access to the account
i got a grant from the state
we grant refunds within {duration}
i hope it works
i hope to hear back {relday}
there is no hope for my {product}
a grace period
with good grace
say grace
in good faith
faith in the system
it brings me joy
rose by {count} percent
the price rose {relday}
revenue rose again
roses and lilies
the rose one please
the bill is due {relday}
send me the bill
bill my card
bill it to the room
i was billed twice
the art is nice
state of the art
the rich text box
rich in fiber
frank discussion
frankly i'm upset
chase bank charged me
chase it up please
i drew the short straw
the card drew power
a major problem
major credit cards
the judge said no
miles away
{count} miles to go
frequent flyer miles
the guy at the desk
this guy {salad}
you guys are great
hunter safety course
at dawn {relday}
the dawn of time
gene test
jack up the price
phone jack
headphone jack
rob me of my time
pat it dry
the dale and the glen
clay pot
forest fire
the sky is clear
five stars
star one on your phone
press star to repeat
press pound when done
the pound key
the pound fell
penny by penny
the cliff is steep
chip and pin
chips and salsa
sandy soil
summer break
the autumn sale
winter is coming
the spring catalog
april showers
august was slow
june is busy for us
sunday best
a young man
the long version
short on cash
the green button
the brown box
the gray area
a white lie
black tie
cook it for {duration}
the cook {salad}
the baker {salad}
the mason jar
the porter took my bags
the king size
royal mail
the prince and the pauper
christian music
the angel on top
carol of the bells
the melody is nice
in harmony
the robin sang
the olive one
ginger and garlic
basil leaves
a violet {product}
the iris {salad}
ivy on the wall
hazel eyes
holly berries
heather grey
jade green
ruby red
pearl earrings
crystal glass
amber light
coral reef
a gem of a place
read the room
to be frank
in all honesty
on {weekday} morning
every {weekday}
{weekday} through {weekday}
the {count} of us
the twelfth floor
on the third try
the second one
the first of many
how do i activate my card
my card payment was declined {relday}
why was i charged {price}
i was charged {price} twice
why is there a fee of {price}
my top up of {price} failed
i need to reset my pin
can i get a refund of {price}
how long does a transfer take
the exchange rate is wrong
i want to close my account
where is my order
my order {oid} hasn't arrived
the status of {oid} is pending
can i return the {product}
i want to exchange the {product} for a {product}
the {product} is broken
my {product} won't turn on
how do i reset my {product}
is the {product} in stock
how much is the {product}
do you have the {product} in blue
i'd like a large {food} please
can i get a {food} and a {food}
what is in a {food}
one {food} with extra cheese
i'd like {count} {food}
does the {food} come with fries
All it is is a {food} with milk
is the {food} gluten free
make that {count} please
could i get the {food} without onions
i'll have the {food} and my friend will have the {food}
a table for {count} {relday} at {time}
do you have a table for {count} at {time}
do you have anything at {time}
i need to cancel my reservation for {relday}
can i move it to {time}
what time do you open on {weekday}
are you open on {weekday}
i'll be there at {time}
how about {weekday} at {time}
set an alarm for {time}
wake me up at {time}
turn off the lights
turn on the {product}
play some jazz
play my workout playlist
play rock music
pause the song
what's the weather {relday}
will it rain {relday}
do i need an umbrella
remind me to buy milk
add eggs to my shopping list
what's on my calendar {relday}
delete the event {relday}
tell me a joke
what time is it in {country}
what is the capital of {country}
the population of {country}
who won the game last night
what's the stock price of apple
how many calories are in a {food}
i travel to {country} {relday}
i am from {country}
i live in {state}
we ship to {country} and {country}
i take {drug} {dose}
are there side effects of {drug}
can i take {drug} with {drug}
{drug} {dose} refill please
i ran out of {drug}
continue {drug} {dose}
start {drug} {dose} for {condition}
what is the treatment for {condition}
what are the side effects of {drug} for patients with {condition}
guidelines for managing {condition} in a {age} male
what is the first line therapy for {condition} in a {age} woman with {condition}
is {drug} safe in pregnancy
{age} patient with {condition} and {condition}
i have had {condition} for {duration}
the pain is a {count} out of ten
it started {duration} ago
does it hurt when you breathe
take a deep breath
blood pressure is {count} over {count}
your a1c was {count}
the knee is swollen and tender
family history of {condition}
no known drug allergies
assessment and plan
history of present illness
review of systems
vital signs are stable
i may have to call back
will you be able to fix it
i will mark it as resolved
may i put you on hold
can you grant me access
please grant permission to the app
i will be there in {duration}
you may want to restart it
mark my words
will do
i may go in may
he will sue us
frank and honest advice
let me be frank
a bill for {price}
my bill is too high
pay the bill
the art of cooking
i hope so
have faith
with joy
grace period of {duration}
the summer sale
a rose bouquet
jasmine rice and basil
i'd like a ginger tea
sage green {product}
the amber light is blinking
ruby red grapefruit
pearl necklace
the crystal glasses
the rich text editor
rob the bank
don't jack up the price
jack cable for the headphones
drew a picture
chase the payment
a pat on the back
ray of light
dean of students
the sandy beach
gene therapy
miles per gallon
how many miles is it
the bishop and the king
the major issue
the general manager
hunter green
the baker made bread
the cook was great
the price is high
young people
the white one please
the brown one
black coffee
green tea
the long line
the short answer
a park bench
the wood table
the stone wall
the bell rang
the fox and the hound
penny for your thoughts
carol singing
harry potter book
thank you for calling
thank you so much for your help
is there anything else i can help you with
have a great day
please hold while i transfer you
this call may be recorded for quality purposes
your call is important to us
let me pull up your account
i understand how frustrating that is
could you tell me your full name please
could you please provide your email address or your name and zip code
can you verify your date of birth
what is your postcode
i'm sorry to hear that
let me check that for you
one moment please
i can help with that
the total is {price}
that will be {price}
your balance is {price}
your order {oid} will arrive in {duration}
you have {count} new messages
the estimated wait time is {duration}
the agent will call you back within {duration}
error {count} at line {count}
page {count} of {count}
version {count}.{count}.{count}
step {count} of {count}
i have {count} dogs and {count} cats
buy {count} get one free
{count} percent
it costs about {price}
at {time} or {time}
between {time} and {time}
around {time}
yes
no
okay
sure thing
hello
hi there
good morning
goodbye
uh huh
yeah that's right
i guess so
never mind
speak to an agent
representative
operator
customer service
what do you mean
can you repeat that
i don't understand
sorry i didn't get that
hold on a second
let me think
lol that is so funny
omg no way
watching the game tonight
can't wait for the weekend
so tired today
best day ever
new video is up check it out
follow me
good luck
god bless
oh my god
thank god it's {weekday}
jesus christ what a mess
merry christmas
happy new year
happy thanksgiving
black friday deals
mother's day gift
st patrick's day
the easter bunny
new york style pizza
boston cream pie
the english breakfast
french press
italian dressing
chinese takeout
thai food
mexican restaurant
indian curry
japanese maple tree
an american express card
google it
the bank holiday
the first one
the second option
second of all
the third time
twenty four seven
one two three testing
two for one
a hundred percent
half an hour
three days
in five minutes
press one for sales
press {count} to continue
double check
double espresso
triple shot
visa or mastercard
i pay with paypal
first class
next available
last name
first name
date of birth
full name
your name
email address
phone number
account number
zip code
the patient
the doctor will see you now
doctor's appointment
nurse practitioner
the driver is on the way
the manager
sir
ma'am
buddy
honey
dude
bro
mom
dad
grandma
my wife and kids
my boss
the kids
third quarter revenue was up {count} percent year over year
adjusted ebitda margin of {count} percent
earnings per share of {price}
net income was {price} million
we expect growth in the second half
non gaap measures
our guidance for the full year
the operator will open the line for questions
forward looking statements involve risks
please see our annual report on form ten k
ladies and gentlemen thank you for standing by
connection timed out after {duration}
retry in {duration}
INFO request completed in {count} ms
WARN cache miss for key {oid}
ERROR failed to parse response
GET /api/v1/orders/{oid} 200
tool call get_order_details returned {count} items
agent handoff to billing queue
user intent: cancel_order
sentiment: negative
call duration {duration}
language: English
status: completed
what is {acronym}
my {acronym} is not working
{acronym} and {acronym}
the {acronym} {salad}
how do i change {acronym} to {acronym}
{acronym} {salad}
elevated {acronym} and {acronym} in a {age} male
the significance of {condition} in a {age} female
positive {condition} and negative {condition}
living near a university hospital
go to the hospital
the nearest hospital
a local clinic
the emergency room
see ya
thanks see ya
bye for now
cheers mate
third time lucky
no worries buddy
hey bot
ok google {salad}
hey siri {salad}
alexa {salad}
i can't wait
i can't believe it
you don't know
it didn't help
we haven't decided
doesn't matter
mm hmm
mhm
mm-hmm okay
uh-huh
{salad} {acronym} {salad}
item {oid}
id {oid}
menu_item_id {oid}
i would like to dine outdoors
i want somewhere quiet
anywhere downtown is fine
somewhere in the city centre
the {product} is {price} and the {product} is {price}
{product} {product} {price}
do you have {food} or {food}
a {food} with a side of {food}
small medium or large
what sauces do you have
extra {food} on the side
can i add {food} to my order
add a {food}
and a {food}
{count} {food} and {count} {food}
{food}
{product}
{drug}
{condition}
{drug} and {drug}
{drug} {dose}
{food}, {food}, {food}
Options: {food}, {food}, {food}
The {food} comes with {food} or {food}.
The {product} costs {price}.
Our {product} is available in {salad}.
we have {product}, {product} and {product}
is the {product} compatible with the {product}
how do i pair my {product} with {product}
my {product} keeps saying {salad}
i bought the {product} {relday} and it {salad}
my {relation} wants a {product}
my {relation} has {condition}
does {drug} cause {condition}
my doctor put me on {drug} for {condition}
taking {drug} {dose} and {drug} {dose}
switch from {drug} to {drug}
he is a {age} man with {condition}
she denies {condition}
patient denies {condition} , {condition} or {condition}
[doctor] okay and are you taking the {drug}
[patient] yeah i take {drug} {dose}
[doctor] any {condition}
[doctor] so for your {condition} i want to start {drug} {dose}
[doctor] let's take a look at your {salad}
[patient] no i haven't had any of that
[doctor] okay alright
[doctor] hey dragon show me the {salad}
[doctor] on exam there is {salad}
refer to cardiology for {condition}
order a chest x ray and a cbc
mri of the lumbar spine
follow up in {duration}
return in {duration}
i need to see a {title} about my {condition}
can i make an appointment {relday}
do you have anything {relday} at {time}
is {weekday} at {time} okay
{weekday} works
{time} on {weekday}
{relday} at {time} for {count}
{count} people at {time}
for {count} please
party of {count}
the flight leaves at {time}
it takes {duration}
wait {duration}
within {duration} of {salad}
can i travel to {country}
is {country} in {country}
do you ship to {state}
{state} and {state}
i'm a {state} resident
taxes in {state}
visa for {country}
{country} has {count} million people
the {country} team won
may be
may i have your full name please
may i have the account number
can i have your name please
will that be all
will this work
i will mark it
mark that as done
please mark the checkbox
grant access to the calendar
student grant
research grant
a dollar bill
bill me later
art class
sue the company
chip card
chip reader
cliff edge
dawn of the day
at dawn
eve of the election
hope this helps
hope to hear from you
joy to the world
may the force be with you
the april invoice is missing
the rose garden
rose gold {product}
the violet one
the olive oil
the iris scan
daisy chain
penny stocks
star rating
sky blue
sunny day
rocky road ice cream
sandy brown
a dusty room
rusty nail
summer dress
autumn leaves
winter coat
spring water
heather grey hoodie
amber alert
crystal clear
jade green
pearl white
ruby slippers
jewel case
angel food cake
christian holiday
king size bed
queen size mattress
prince charming
duke energy bill
the judge ruled
the miller lite
cooper tires
carter's baby clothes
wilson tennis racket
johnson's baby shampoo
baker street station
campbell's soup
smith machine at the gym
hunter boots
taylor made clubs
porter house steak
mason jar
parker pen
ford truck
lincoln town car
dodge ram
jersey shirt
paris themed party
vienna sausage
hamburg patty
berlin wall
orlando style
austin powers movie
charlotte's web
madeleine cookies
victoria sponge
alexander technique
caesar dressing
benedict eggs
margarita on the rocks
tom yum soup
peking duck
bombay potatoes
{food} recipe
how do you make {food}
what's in the {food}
who invented the {product}
when did the {product} come out
order number {oid}
ticket {oid}
reference {oid}
tracking number for order {oid}
the serial number is on the back
item number
{price} {price} {price}
total {price} tax {price}
from {price} to {price}
{count} {count} {count}
{count} to {count}
{count} out of {count}
{count} point {count}
{count} degrees
{count} miles
{count} calories
{count} milligrams
{count} pounds
five foot {count}
room {count}
gate {count}
line {count}
channel {count}
option {count}
chapter {count}
level {count}
flight {count}
track {count}
your pin is four digits
a twelve digit number
enter your sixteen digit card number
please say or enter your date of birth
please say your full name
please spell your last name
please tell me your zip code
what is your mother's maiden name
what city and state
what is your street address
i need your name phone number and email
i've got your name and address
i didn't give you my name
i forgot my password
my name is on the account
my name is spelled wrong
my name was misspelled
my address is wrong
i changed my address
i have a new phone number
i never got the email
i don't have an email address
i'd rather not give my name
what's my name got to do with it
what is her name
what's the doctor's name
who is this
who's calling
who am i talking to
are you a robot
is this a real person
i want to talk to a human
let me speak to your manager
let me speak to a supervisor
can you transfer me
put me through to billing
the billing department
customer support
technical support team
sales representative
user: {salad}
assistant: {salad}
tool: {salad}
system: you are a helpful assistant
You are a helpful assistant for a {product} company.
Always verify the caller's name and date of birth before sharing information.
Never reveal account numbers to anyone other than the account holder.
If the user asks for a refund, collect the order id and the reason.
Let me know if you have any other questions!
I'm sorry for the inconvenience. Could you please provide the order ID?
Certainly! I can help you exchange the {product} for a {product}.
The {product} option is out of stock.
I have found {count} flights from your search.
Your refund of {price} has been processed to the original payment method.
Please allow {duration} for the refund to appear.
Is there anything else I can assist you with today?
Thank you for confirming. I will proceed with the cancellation.
Transferred to human agent.
The transaction was declined due to insufficient funds.
Top-up by card is available in most countries.
{salad}
{salad}
{salad}
{salad}
{salad}
{salad}
{salad}
{salad}
the {salad}
i {salad}
a {salad}
{salad} the {salad}
please {salad}
how do i {salad}
what is the {salad}
my {salad}
i want to {salad} the {salad}
can you {salad}
{ticket} {salad}
{ticket}: {salad}
{ticket} is blocked by {ticket}
fixes {ticket} and {ticket}
see {ticket} for details
closed {ticket} as a duplicate
re: {ticket} {salad}
{salad} {ticket}
{ticket} moved to done
it will be {weather} {relday}
is it going to be {weather} {relday}
is it {weather} outside
{weather} and {weather} all day
a chance of {weather} by the evening
{weather} warning until {time}
will it be {weather} or {weather}
expect {weather} with highs of {count}
how {weather} is it
cherry pick the commit onto main
the {tool} build is red
restart the {tool} container
{tool} is slow since the upgrade
install {tool} with pip
the {tool} job failed again
deploy it with {tool}
{tool} throws an error on start
write it in {tool}
upgrade {tool} to version {count}
we log to {tool} and alert with {tool}
open a {tool} session
merge the branch in {tool}
"""

BOILERPLATE = """
Thank you for calling {facility}, this is {first}, how may I help you?
Thank you for calling {facility}. How can I help you today?
thanks for calling {org} my name is {first}
thank you for calling {org} this is {first} how can i help
Welcome to {org}! How can I help you today?
You've reached {facility}. Our hours are {time} to {time}.
Hi {first}, this is {first} from {org}. Is now a good time?
Thank you for choosing {org}.
Hello! I'm {first}, your virtual assistant. How can I help?
i'm {first} an ai assistant for {facility}
You are speaking with {first}
Thank you for your patience, {first}. I found your order {oid}.
I've updated the address to {address}.
Your appointment with {titled} is confirmed for {date} at {time}.
Your appointment at {facility} is on {date} at {time} with {titled}.
Great, your table for {count} at {time} is booked under {last}.
I have {person}, date of birth {dob}, is that correct?
Let me confirm: {person}, {address}, {phone}.
so that's {person} at {address}
i have you at {address} is that right
I see the account for {person} with email {email}.
We sent a confirmation to {email}.
A refund of {price} will go to the card ending in {card}.
The order {oid} for {product} was delivered on {date} to {address}.
{titled} is available on {date} at {time}.
{titled} will see you {relday} at {time}.
Caller {person} asked about {condition}; transferred to {titled} at {facility}.
Summary: the customer, {person}, called about a {product}. Agent {first} issued a refund of {price}.
The user {first} {last} ({user}) from {city} requested to cancel order {oid}.
Customer {first} confirmed the address {address} and asked for delivery on {date}.
{first} called to reschedule from {date} to {date}.
{salad} {first} {salad}
{salad} {person} {salad}
the {salad} of {person}
{salad} in {city} {salad}
{salad} with {who}
{person} {salad}
"""


def lines(block: str) -> list[str]:
    """The templates of a block."""
    return [line.replace("\\n", "\n") for line in block.strip("\n").splitlines()]
