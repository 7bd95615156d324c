"""Things that are called like people, as data: makes, dishes, drinks, plants, breeds, characters of books and films.

Each is written in full, in small letters; nobody is meant where one stands as a whole. What somebody may well be called is not listed.
Written for this project.
"""

from __future__ import annotations

NAMED_THINGS = frozenset(name.strip() for name in """
abercrombie & fitch, aberdeen angus, ace ventura, achilles heel, adam and eve, adam's apple, ahab, air jordan, air
jordans, aladdin, albus dumbledore, alfa romeo, alfredo sauce, alice in chains, alice in wonderland, allen & overy,
allen key, allen keys, allen wrench, ally mcbeal, anna karenina, aragorn, arctic monkeys, artful dodger, arya stark,
asterix, aston martin, atticus finch, auld lang syne, aunt bessie, aunt bessie's, aunt jemima, aunt sally, austin
allegro, austin healey, austin powers, average joe, babbo natale, bacardi, bakewell tart, bakewell tarts, baloo,
bambi, bananas foster, bang & olufsen, bara brith, barenaked ladies, barnaby rudge, barney rubble, barney rubbles,
barry lyndon, bart simpson, basil fawlty, battenberg, beef stroganoff, beef wellington, befana, being john malkovich,
belle & sebastian, belle and sebastian, ben & jerry, ben & jerry's, ben and jerry, ben and jerry's, bette davis eyes,
better call saul, betty boop, betty crocker, betty crockers, bhuna, big ben, bilbo baggins, bill & ted, bill & ted's,
bill and ted, billie jean, black & decker, black and decker, black angus, black eyed susan, black eyed susans, black
maria, black sabbath, black-eyed susan, black-eyed susans, blood brothers, bloody mary, bo peep, bob cratchit, bob the
builder, bob's your uncle, boba fett, bobby dazzler, boeuf bourguignon, bohemian rhapsody, bojack horseman, bollinger,
bon jovi, boo radley, border collie, boromir, boston terrier, bowers & wilkins, bowie knife, bowles mauve, bramley,
bramleys, bristol stool, brompton, brown betty, buffy the vampire slayer, bugs bunny, bunsen burner, buridan's ass,
busy lizzie, busy lizzies, caesar salad, caliban, calvin klein, calvin kleins, capri-sun, captain ahab, captain hook,
captain morgan, captain nemo, captain picard, catan, cavalier king charles, celestion, charlie wilson's war, charlotte
russe, chef boyardee, chef boyardees, chelsea bun, cherry garcia, chevrolet malibu, chewbacca, chicken kiev,
chiquitita, christian aid, christian dior, christian science, chuck taylors, chun-li, cinderella, citizen kane, claud
butler, cluedo, cobb salad, colin the caterpillar, colonel mustard, columbus day, come on eileen, comic sans, cooper
black, copy roger, cox's, coxes, crackerjack, crazy eights, creeping jenny, crepe suzette, crepes suzette, crosby
stills and nash, crystal hot sauce, crêpe suzette, crêpes suzette, cup of joe, cuthbert the caterpillar, cyrano de
bergerac, d'artagnan, daenerys targaryen, daffy duck, daisy duck, danny boy, darby and joan, darth vader, dave's
killer bread, davis cup, davy jones's locker, davy lamp, dear john, dear john letter, debbie downer, ded moroz, deep
purple, def leppard, depeche mode, derek and the dominos, dexys midnight runners, die toten hosen, dirty diana, dirty
harry, doctor who, doctor zhivago, dodge charger, dodge grand caravan, dodge ram, dolce & gabbana, dolce and gabbana,
dolly the sheep, dom perignon, dom pérignon, don giovanni, don quixote, donald duck, donnie darko, dora the explorer,
dorian gray, dorothy perkins, downton abbey, dr bronner, dr jekyll, dr martens, dr oetker, dr pepper, dr scholl, dr
who, dr zhivago, dr. bronner, dr. martens, dr. oetker, dr. oetker's, dr. who, draco malfoy, dracula, driving miss
daisy, dumbledore, dumbo, dunning kruger, dunning-kruger, duran duran, earl grey, earth wind and fire, easter bunny,
ebenezer scrooge, eccles cake, educating rita, edward scissorhands, edwin drood, eeyore, egg benedict, eggs benedict,
eleanor rigby, elizabeth arden, elmer fudd, emily in paris, emporio armani, eric cartman, erika mustermann, erin
brockovich, ernst & young, ernst and young, estee lauder, estée lauder, eve's pudding, everybody loves raymond,
falstaff, famous amos, father christmas, father's day, fawlty towers, fender hot rod deluxe, ferris bueller,
fettuccine alfredo, finding dory, finding nemo, fleabag, fleetwood mac, florence + the machine, florence and the
machine, flying v, foo fighters, ford escort, ford fiesta, ford focus, ford mustang, ford transit, forrest gump,
franco manca, frankenstein, frankie goes to hollywood, franklin gothic, franz ferdinand, frasier crane, fred
flintstone, frodo, frodo baggins, frog tape, fuzzy wuzzy, g.i. joe, galadriel, galliano, gandalf, general tso, general
tso's chicken, georgie porgie, german shepherd, gi joe, gill sans, gilmore girls, gimli, gin rummy, giorgio armani,
glen moray, glenfiddich, glengettie, godwin's law, golden delicious, goldilocks, goldman sachs, good golly miss molly,
good will hunting, gordon setter, gorilla glue, grace and frankie, graham cracker, graham crackers, granny smith,
great dane, grey's anatomy, gruffalo, guildenstern, guinness, guns n roses, guns n' roses, guy fawkes, guy fawkes
night, haagen-dazs, hagrid, hall & oates, hall and oates, halley's comet, han solo, hannah montana, happy gilmore,
happy larry, hardy boys, harley davidson, harley-davidson, harman kardon, harriet the spy, harris tweed, harry potter,
harvey wallbanger, heathcliff, hedda gabler, hello kitty, helly hansen, helvetica neue, hercule poirot, hermione
granger, hey jude, hey ya, hickman line, hobbs london, hobson's choice, hobsons choice, holden caulfield, homer
simpson, hooker's green, hootie and the blowfish, hot rod deluxe, huck finn, huckleberry finn, hugo boss, humbert
humbert, humpty dumpty, hunter wellies, häagen dazs, häagen- dazs, ike and tina, indiana jones, inside llewyn davis,
inspector clouseau, inspector morse, irish coffee, iron maiden, j geils band, jabba the hutt, jack and diane, jack and
jill, jack daniel, jack daniels, jack frost, jack in a box, jack in the pulpit, jack knife, jack o lantern, jack
o'lantern, jack of all trades, jack plug, jack pot, jack reacher, jack russell, jack russells, jack sprat, jack the
ripper, jack wolfskin, jack-in-the-pulpit, jack-o'-lantern, jacob's creek, jacob's ladder, jalfrezi, james bond, james
t. kirk, jan modaal, jane eyre, jane's addiction, jay gatsby, jean valjean, jean-luc picard, jekyll and hyde, jelly
babies, jelly baby, jenga, jenny from the block, jerry can, jerrycan, jersey royals, jessie's girl, jethro tull, jim
beam, jimmy choo, job's tears, joe bloggs, joe public, joe soap, john barleycorn, john bull, john deere, john dory,
john o'groats, john q public, johnnie walker, johnnie walker black, johnny come lately, johnny foreigner, johnny jump
up, johnny jump ups, johnny walker, jojo rabbit, jolene and roxanne, jolly roger, jose cuervo, joshua tree, josie and
the pussycats, josé cuervo, jp morgan chase, judas priest, judas tree, jägermeister, kaiser chiefs, karen millen, kate
spade, king alfred, king charles, king charles spaniel, king edward, king edwards, king lear, knecht ruprecht, kool
and the gang, krampus, kurt geiger, kylo ren, la befana, lady bracknell, lady macbeth, lady madonna, lady of shalott,
land rover, lando calrissian, lands end, lara croft, laura scudder's, lawrence of arabia, lay lady lay, lazy susan,
led zeppelin, legolas, lex luthor, lily of the valley, lincoln continental, lincoln nautilus, lincoln navigator,
linzer torte, little debbie, little dorrit, little jack horner, london pride, long john silver, long tall sally, lord
voldemort, lorna doone, lorna doones, louis quinze, louis vuitton, love in a mist, lucy in the sky, luke skywalker,
lynyrd skynyrd, macarena, mad max, madame bovary, madame butterfly, malcolm in the middle, mamma mia, marc jacobs,
marie biscuits, marie callender's, marie rose sauce, marina and the diamonds, maris otter, maris piper, maris pipers,
marks and sparks, marshall stack, martha's vineyard, martin chuzzlewit, martin luther king day, mary and max, mary
janes, mary poppins, massey ferguson, max mustermann, mayor of casterbridge, melba toast, mephistopheles, mercutio,
merrill lynch, merry christmas, merry xmas, mickey mouse, mie goreng, milli vanilli, mini cooper, minnie mouse, miss
havisham, miss marple, miss
muffet, miss scarlet, miss scarlett, mlk day, moaning minnie, moby dick, moet, molly hatchet, molotov cocktail, monkey
wrench, moody's, moore's law, morgan plus four, morgan stanley, morris dance, morris dancers, morris dancing, morris
minor, morton's fork, moscow mule, mother courage, mother goose, mother hubbard, mother nature, mother's day, mott the
hoople, mowgli, mr bean, mr darcy, mr hyde, mr kipling, mr micawber, mr rochester, mr spock, mr whippy, mr. bean, mrs
beeton, mrs brown's boys, mrs dalloway, mrs doubtfire, mrs fields, mrs miniver, mrs peacock, mrs robinson, mrs.
dalloway, mrs. doubtfire, mulan, mumford & sons, mumford and sons, murphy's law, mustang sally, my chemical romance,
myers briggs, myers-briggs, nanny mcphee, napoleon dynamite, nasi goreng, ned flanders, nelson's column, nervous
nelly, neville longbottom, newman's own, nicholas nickleby, nine inch nails, norfolk jacket, nosy parker, obelix, obi-
wan, obi-wan kenobi, occam's razor, oetker, oh carol, old faithful, old fashioned, old fashioneds, old tom gin, olive
oyl, oliver twist, olivia rose,
orville redenbacher, oscar mayer, oysters rockefeller, pac-man, pad thai, paddington bear, painted lady, pandora's
box, papá noel, parkinson's law, pavlova, pavlovas, paw patrol, payne's grey, peach melba, peach melbas, peaky
blinders, pearl jam, peeping tom, peeping toms, peggy sue, peppa pig, percy pig, pere noel, peshwari, peshwari naan,
peter pan, peter piper, peter rabbit, phileas fogg, philip marlowe, phillips head, piglet, pimm's, pink floyd,
pinocchio, plain jane, plymouth gin, pocahontas, poirot, pommes anna, popeye, porky pig, postman pat, price
waterhouse, prince of wales, prince of wales check, princess leia, princess peach, professor plum, proud mary,
prussian blue, père noël, queen anne, raleigh grifter, ralph lauren, rapunzel, red angus, red hot chili peppers, red
riding hood, reuben sandwich, reverend green, rhett butler, rick and morty, rob roy, robin hood, robinson crusoe,
rogan josh, roger that, rohloff, rolls royce, rolls-royce, romeo and juliet, ron burgundy, ron weasley, rorschach
test, rose gold, rose madder, rosemary's baby, rosencrantz, rosencrantz and guildenstern, rosetta stone, rote rosen,
rowan felted tweed, royal doulton, ruby tuesday, rumpelstiltskin, rumpelstilzchen, rupert bear, ryder cup,
sachertorte, saint bernard, saint nicholas, salisbury steak, salvation army, samichlaus, samwise, samwise gamgee,
sansa stark, santa claus, saruman, sauron, saving private ryan, scarlett o'hara, schrödinger's cat, scooby doo,
scooby-doo, scrooge, seinfeld, serenity prayer, sergeant pepper, severus snape, sexy sadie, sgt pepper, sgt. pepper,
shepherd's pie, sherlock, sherlock holmes, shimano, shirley temple, shirley valentine, shylock, silly billy, simon &
garfunkel, simon and garfunkel, simon says, sinterklaas, siouxsie and the banshees, sirius black, sloppy joe, sloppy
joes, smart alec, smashing pumpkins, smirnoff, snoopy, snow white, sod's law, sonny and cher, spencer davis group,
spongebob, spongebob squarepants, st bernard, st david's day, st elmo's fire, st george's day, st john ambulance, st
john's ambulance, st john's wort, st patrick's day, st. john ambulance, st. john's wort, st. patrick's day, stacy's
mom, stan smiths, stanley cup, stanley knife, steady eddie, steely dan, stewie griffin, super mario, suzie q, sweeney
todd, sweet caroline, sweet william, tarte tatin, tarzan, tesla model y, tess of the d'urbervilles, texas hold'em, the
gruffalo, the mamas and the papas, the rosemary clooneys, thelma & louise, thelma and louise, thin lizzy, thomas the
tank engine, tigger, times new roman, tintin, tiny tim, toby jug, toby jugs, tom & jerry, tom and jerry, tom cat, tom
dick and harry, tom sawyer, tom thumb, tom tom, tom yam, tom yum, tomcat, tommy gun, tommy hilfiger, tommy jeans,
tommy toe, tomtom, tony chachere's, tooth fairy, tory burch, turing test, tybalt, tyrion lannister, uhura, uncle ben,
uncle ben's, uncle bens, uncle sam, uncle vanya, union jack, uriah heep, van halen, van helsing, vandyke brown,
veronica mars, vetkoek, veuve clicquot, victoria plum, victoria plums, victoria sponge, vindaloo, voight-kampff,
voldemort, waldorf salad, wallace & gromit, wallace and gromit, waltzing matilda, weihnachtsmann, will & grace, will
and grace, willy loman, willy wonka, winnie the pooh, winnie-the-pooh, yahtzee, yankee candle, yoda, yogi bear,
yorkshire terrier, yves saint laurent, zorro, zwarte piet
""".replace("\n", " ").split(","))  # fmt: skip
LONGEST_THING = max(name.count(" ") for name in NAMED_THINGS) + 1
"""The words of the longest of them."""
