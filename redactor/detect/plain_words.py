"""Words of talk, as data: Spanish small words, and common English words that are names too. Written for this project."""

from __future__ import annotations

SPANISH = frozenset("""
farmacia medicina medicinas receta recoger surtir oficina banco cobrar transferir ayúdeme necesitamos quería llamaba llamando
a abril abuela abuelo adios adiós agosto ahora al algo aló apartamento apellido aqui aquí arroba así ayuda ayudar ayudarle
año años bien bill buenas bueno buenos cada cambiar cancelar casa cita claro clínica cobraron cobro codigo como completa
completo con confirmar correcto correo cosa cual cuando cuenta cuál cuándo cuánta cuánto cuántos código cómo da dame dar de
del deme desde dia dias dice diciembre digo direccion dirección disculpe doctor doctora domingo donde déme día días dígale
dígame dólares dónde edad el ella ellos en enero entonces envíe era eran es esa ese eso español esposa esposo esta este esto
estoy está exacto factura favor febrero fecha fue fueron gracias guion gusto ha haber habla hablar hablo había hace hacer
hasta hay hermana hermano hija hijas hijo hijos hola hospital hoy hubo igualmente inglés jueves julio junio la las le les
letra letras listo llamada llamar llamo llega llegó lo los luego lunes madre mama mamá manana mande martes marzo mayo mañana
me mes meses mi mire mis misma mismo miércoles momentito momento muchas mucho muy mándeme más nacimiento nada nadie necesita
necesito no nombre nos noviembre nuestra nuestro nuestros nueva nuevo numero número números o octubre oiga ok okay os otra
otro padre pagar pago pagué papá para pasa pase paso perdón perfecto permiso permitame permítame pero pesos plan por porque
postal primer primera problema pronto puede puedes puedo pues punto puse que quien quiere quiero quisiera quién qué regala
regalo sabe se segunda segundo seguro semana senor senora septiembre servicio servirle será sería señor señora si sin sobre
solo soy su supuesto sus sábado sí sólo también tan tarde tardes tarjeta te telefono teléfono tener tengo tenía tiene tienes
todo trabajo tu tus tía tío tú un una uno usar usted va vale vamos ver verdad verificar viernes vive vivo voy y ya yo óigame
última último
""".split())  # fmt: skip
"""What is said at the counter and on the phone and is nobody."""

ALSO_NAMES = frozenset("""
able ace amber angel apple april archer art ash august austin autumn baker ball band banker barry banks bar bark barn basil bass
bay beach bean bear beard beck bell ben berry best bill bird bishop black bliss block bloom blue bob boot booth boss bow box
branch brave bread bright bronze brook brooks brother brown brush buck bud buddy bull burn bush butcher butler butter cable
cain candy cannon carbon card carr carter case casey cash cast castle chain chamber chance chapel charity chase cherry chip
christian church clay clear clerk clever cliff cloud clove coach coal coffin cole cook cooper copper core corn cotton couch
country court cousin craft crane crisp cross crow crown cruise crystal curry daily daisy dale dan dance dark dawn day dean
dear destiny diamond dock doll don dove drake draper drew driver drum duke earl early earth east easter eve ever fair faith
fallen farmer fast father fern field fields finger fire fish fisher flag flash flint flower fly ford forest fortune fox frank
frost fuller garden gardener gardner garlic gay gene general gentle georgia ghost ginger glass glen gold good grace grain
grand grant grape grave gray great green greet grey guest gun guy hall ham hammer hand handy hardy harm harmony hawk hay
hazel head heart heath heather heaven hero hide high hill hobby holiday hollow holly holy home honey honor hood hook hope
horn horse house hunt hunter ice iris iron island israel ivory ivy jack jade james jasmine jay jewel jim jolly jordan joy judge junior
july june justice keen ken kent kid kind king kiss kitchen knight lad lake lamb lance lane large last law laws leaf lemon
liberty light lily lime line link lion little lock london long lord love lovely low loyal luck lucky mail main major mall man
maple marble margin mark marsh martin mason max may meadow melody men mercy merit merry miles mill miller minor mint mirror
misty moody moon moss mother mountain mouth nail neat neighbor new nice night noble noon north nut oak ocean old olive orange
page painter pair palace pale palm parent paris park parker pass passion past pastor pat patience patient pea peace peach
peak pear pearl pen penny pepper perfect piano pierce pike pilot pine pink plain plant player pleasant plum plumb pole pond
pool poor pope poppy port porter post potter pound powder power powers pray prayer precious price pride priest prime prince
princess print prior proud pure purple purse queen quest quick rabbit rain ram ray red reed rex rice rich ride ridge ring
rise risk river rivers road rob robin rock rocky rod role root rose rosemary rough round royal ruby rude rush rusty saddle
sage salmon salt sam sample sand sandy saturday sauce savage scar scott sea seal season self senior sergeant shade shadow
sharp shell shepherd sheriff shine ship shore short shot silence silk silver singer skip sky slate small smart smith snow
social soldier song sorrow soul south spark speed spice spirit spray spring square stable staff star steel sterling still
stock stone storage storm story straight strange street strong student studio sue sugar summer sun sunday sunny super swan
sweet swift sydney table tailor tank tanner taylor temple tender tiger tile tim tiny tom top tower toy trace tracy travel treasure
tree tribe trinity true truly trust truth tune turner twin tyler unity vale valley van victor victoria victory video village
violet virginia visitor vita waiter walk walker wall war ward warm water wave way wealth weaver web weeks welcome well west
wheat wheel white wild wilder will wind winter wise wolf wonder wood woods wool word work worker world worth wound yard
yellow york young zero
""".split())  # fmt: skip
"""Common English words that are given or family names too."""

GIVEN_NAMES = frozenset("""
amber angel art basil ben bill bob brook carter chase christian cooper crystal daisy dale dan dawn dean
destiny don drew eve frank gene georgia ginger glen grace grant hazel heath heather holly hunter iris ivy jack
jade jasmine jay jim jordan ken lily mark martin mason max melody miller olive pat pearl ray rex rob robin
rose rosemary ruby sam sue tanner taylor tim tom tyler victor victoria violet virginia
""".split())  # fmt: skip
"""Those that are given names first of all."""
