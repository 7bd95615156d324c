"""English first names and the short forms the same person may go by. Written for this project."""

from __future__ import annotations

_NICKNAMES = """
abigail abby gail; alan al; albert al bert bertie; alexander alex alec sandy xander sasha; alexandra alex
lexi sandra sasha; alfred al fred alfie; alice ali;  alison ali; amanda mandy; amelia amy millie; andrew
andy drew; angela angie; ann annie nan; anthony tony ant; antonio tony toni; arthur art artie; augustus gus;
barbara barb babs barbie; bartholomew bart; beatrice bea trixie; benjamin ben benny benji; bernard bernie;
bradley brad; brian bri; bridget bridie; calvin cal;  cameron cam; carolyn carol carrie; caroline carol
carrie caro; catherine cathy kate katie cat kitty; cecilia cece; charles charlie chuck chas; charlotte
lottie charlie char;  christina chris tina christy; christine chris tina chrissy; christopher chris topher
kit; clifford cliff; constance connie; cynthia cindy; daniel dan danny; danielle dani;  david dave davey;
deborah deb debbie; dennis denny; dominic dom nick; donald don donnie; dorothy dot dottie dolly; douglas
doug; edmund ed ned; edward ed eddie ted teddy ned;  edwin ed eddie; eleanor ellie nell nora; elizabeth liz
beth lizzie betty eliza betsy libby lisa; emily em emmy; emma em; ernest ernie; eugene gene; evelyn evie
eve; ezekiel zeke;  florence flo flora; frances fran frannie; francis frank; francisco paco frank; franklin
frank; frederick fred freddie rick; gabriel gabe; gabrielle gabby; geoffrey geoff; george georgie;  gerald
gerry jerry; gerard gerry; gertrude trudy; gilbert gil bert; gregory greg; guillermo memo; gwendolyn gwen;
harold harry hal; harriet hattie; helen nell; henry hank harry hal; herbert herb bert;  howard howie; hubert
hugh; isaac ike; isabella bella izzy isa; isabel bella izzy; jacob jake; jacqueline jackie; james jim jimmy
jamie; jane janie; janet jan; jason jay; jeffrey jeff; jennifer jen jenny jenn;  jeremiah jerry; jeremy
jerry jem; jerome jerry; jessica jess jessie; jesus chuy; joan joanie; joanna jo; johnathan jon jonny; john
johnny jack jon; jonathan jon jonny nathan; jose pepe; joseph joe joey; josephine jo josie;  joshua josh;
judith judy; julia julie; julian jules; katherine kathy kate katie kat kathryn kit; kathleen kathy kate;
kenneth ken kenny; kimberly kim; lawrence larry; leonard leo len lenny; leslie les; lillian lily lil; louis
lou louie;  louise lou; lucille lucy; madeline maddie; madison maddie; marcus marc; margaret maggie meg
peggy marge margie greta rita; maria marie mary mia; martin marty; matthew matt matty; maximilian max;
maxwell max; megan meg; melanie mel; melissa mel missy;  mercedes mercy; michael mike mikey mick micky;
michelle shelly; mildred millie; mitchell mitch; nancy nan; natalie nat; natasha tasha; nathan nate nat;
nathaniel nate nat nathan; nicholas nick nicky; nicole nikki nicky; norman norm; oliver ollie; olivia liv
livvy;  oscar ozzie; pamela pam; patricia pat patty trish tricia; patrick pat paddy rick; paula polly; peter
pete; philip phil pip; phillip phil; priscilla cilla; rachel rach; ralph ralphie; randall randy; randolph
randy; raymond ray; rebecca becky becca; reginald reg reggie;  ricardo rick ricky; richard rick rich dick
ricky richie; robert rob bob bobby robbie bert; roberta bobbie; roderick rod; rodney rod; roger rodge;
ronald ron ronnie; rosemary rose rosie; russell russ; ruth ruthie; samantha sam sammy; samuel sam sammy;
sandra sandy; sarah sally sadie; sebastian seb; shirley shirl; sidney sid; sophia sophie; stanley stan;
stephanie steph; stephen steve stevie; steven steve stevie; stuart stu; susan sue susie suzy; suzanne sue
suzy; sylvester sly; tabitha tabby; terence terry;  teresa terry tess tessa; theodore ted teddy theo;
theresa terry tess tessa; thomas tom tommy; timothy tim timmy; tobias toby; valerie val; vanessa nessa;
veronica ronnie vera; victor vic; victoria vicky tori vic; vincent vince vinny; virginia ginny; vivian viv;
walter walt wally; wendell wendy; wilfred will fred; william will bill billy willy liam; winifred winnie;
winston win; yolanda yoli; zachary zach zack
"""


def _nickname_table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in _NICKNAMES.split(";"):
        formal, *short = line.split()
        table.setdefault(formal, set()).update(short)
        for name in short:
            table.setdefault(name, set()).add(formal)
    return {name: frozenset(others) for name, others in table.items()}


NICKNAMES: dict[str, frozenset[str]] = _nickname_table()
"""A first name in lower case -> the other first names the same person may go by."""
