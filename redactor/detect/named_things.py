"""Things that are called like people, as data: makes, dishes, drinks, plants, breeds, characters of books and films.

Each is written in full, in small letters; nobody is meant where one stands as a whole. Written for this project.
"""

from __future__ import annotations

NAMED_THINGS = frozenset(name.strip() for name in """
abercrombie & fitch, aberdeen angus, air jordan, air jordans, albus dumbledore, alfa romeo, alice in wonderland, allen
key, allen keys, allen wrench, anna karenina, aston martin, aunt bessie's, aunt jemima, bacardi, bart simpson,
battenberg, beef stroganoff, beef wellington, betty crocker, billie jean, black & decker, black and decker, black
angus, black eyed susan, black eyed susans, black-eyed susan, bloody mary, bob the builder, bollinger, border collie,
boston terrier, bowles mauve, bramley, bramleys, bugs bunny, busy lizzie, busy lizzies, caesar salad, calvin klein,
captain hook, captain morgan, cavalier king charles, celestion, chef boyardee, chelsea bun, chicken kiev, christian
dior, chuck taylors, colin the caterpillar, comic sans, cooper black, cox's, coxes, creeping jenny, crepe suzette,
crystal hot sauce, crêpe suzette, cuthbert the caterpillar, darth vader, dave's killer bread, debbie downer, dolce &
gabbana, dolce and gabbana, dolly the sheep, dom perignon, dom pérignon, don quixote, donald duck, dorian gray, dr
bronner, dr martens, dr oetker, dr pepper, dr scholl, dr. bronner, dr. martens, dr. oetker, earl grey, eccles cake,
egg benedict, eggs benedict, eleanor rigby, emporio armani, erin brockovich, famous amos, father christmas, fender hot
rod deluxe, flying v, forrest gump, franklin gothic, frasier crane, frog tape, german shepherd, gill sans, giorgio
armani, glen moray, glenfiddich, golden delicious, gordon setter, gorilla glue, grace and frankie, granny smith, great
dane, guinness, han solo, harley davidson, harley-davidson, harris tweed, harry potter, harvey wallbanger, helly
hansen, helvetica neue, hermione granger, hey jude, homer simpson, hot rod deluxe, hugo boss, hunter wellies, indiana
jones, irish coffee, jack daniel, jack daniels, jack frost, jack in the pulpit, jack of all trades, jack russell, jack
the ripper, jack wolfskin, jack-in-the-pulpit, james bond, james t. kirk, jane eyre, jean-luc picard, jekyll and hyde,
jelly babies, jelly baby, jersey royals, jim beam, jimmy choo, john bull, john deere, john q public, johnnie walker,
johnny come lately, johnny jump up, johnny jump ups, johnny walker, jolene and roxanne, jose cuervo, josé cuervo,
jägermeister, kate spade, king alfred, king charles, king edward, king edwards, king lear, lady macbeth, lady of
shalott, land rover, lands end, laura scudder's, lily of the valley, little debbie, london pride, lorna doone, lorna
doones, louis quinze, louis vuitton, love in a mist, luke skywalker, madame bovary, marc jacobs, maris otter, maris
piper, maris pipers, marks and sparks, marshall stack, mary poppins, massey ferguson, mickey mouse, minnie mouse, moby
dick, moet, monkey wrench, moscow mule, mother nature, mr bean, mr kipling, mr whippy, mr. bean, mrs beeton, mrs
brown's boys, mrs doubtfire, mrs fields, mrs. doubtfire, nervous nelly, newman's own, oliver twist, olivia rose,
orville redenbacher, paddington bear, pavlova, peach melba, peeping tom, peppa pig, percy pig, peter pan, phillips
head, pimm's, plain jane, postman pat, prince of wales, prince of wales check, queen anne, ralph lauren, red angus,
rob roy, robin hood, rolls royce, rolls-royce, romeo and juliet, rowan felted tweed, royal doulton, rupert bear, saint
bernard, saint nicholas, santa claus, shepherd's pie, sherlock holmes, smart alec, smirnoff, st bernard, stan smiths,
stanley knife, steady eddie, sweet caroline, sweet william, tesla model y, thomas the tank engine, times new roman,
toby jug, toby jugs, tom dick and harry, tommy hilfiger, tommy toe, tony chachere's, tory burch, uncle ben, uncle
ben's, uncle sam, veuve clicquot, victoria plum, victoria plums, victoria sponge, wallace & gromit, wallace and
gromit, will & grace, will and grace, willy wonka, winnie the pooh, yorkshire terrier, yves saint laurent
""".replace("\n", " ").split(","))  # fmt: skip
