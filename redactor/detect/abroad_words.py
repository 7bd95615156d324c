"""More common words of German, French, Italian, Portuguese, Dutch and Spanish, none of which is an English word or a usual name."""

from __future__ import annotations

_GERMAN: frozenset[str] = frozenset("""
abbrechen abholung ach acht achte achten achtes aktivieren allein allerdings allgemeinen anderem anfrage angebot
anmeldung ansehen antrag anzahl anzeigen arbeit arzttermin aufenthalt auftrag auskunft ausser ausserdem außer außerdem
bald bargeld beide beiden beispiel beitrag bekannt beleg beratung bescheid beschwerde besonders besser besten besuch
betreff bezüglich bisher brauchst briefkasten buche büro dadurch dagegen daher dahin dahinter damals daneben daraus
darfst darunter darüber dasein daselbst dasselbe daten dazu dazwischen daß deaktivieren deinem deiner dementsprechend
demgegenüber demgemäss demgemäß demselben demzufolge denen denselben deren derjenige derjenigen dermassen dermaßen
derselbe derselben desselben dessen deswegen deutsch diejenige diejenigen dieselbe dieselben dokument drei drin dritte
dritten dritter drittes druck drücken durchaus durfte durften dürft ebenso eigen eigene eigenen eigener eigenes einander
einige einigen einiger einiges einkauf einkaufsliste einmaleins einstellungen einzug empfangen endlich englisch
entfernen entlassung entweder erinnere erinnerung erkältung ernährung erstelle erster erstes fahrt fax filiale finden
findet firma formular französisch früher füge fünf fünfte fünften fünfter fünftes gab ganze ganzen ganzer ganzes geburt
gebühr gedurft gegenüber gehabt gekannt gekonnt gemacht gemocht gemusst genug gesagt geschlossen geschweige gesundheit
gewesen gewicht gewollt geworden geöffnet ging grossen grosser grosses großen großer großes grund gruppe guter gutes
guthaben günstig habt hast haushalt heisst herunterladen herz hinzufügen hochladen hol hund ihres indem infolgedessen
infos inhaber irgend jahren jedem jeder jedermann jedermanns jedoch jemand jemandem jemanden jene jenem jenen jener
jenes kasse katze kaum keinem keiner kindern kleiner kleines klicke klicken kopfschmerzen kostenlos kostet kredit
kreditkarte kunden kundennr kundennummern kurs könnt körper küche laden lager lastschrift leben leicht leistung
leitungen licht lieber lieder liste lohn lösche machte magst manche manchem manchen mancher meines menü mitarbeiter
mitarbeiterin mitglied mittag mitteilung mittel mitternacht mobil monats musik musst musste muß möchtest mögen möglich
möglichkeit mögt müsst nachdem nachricht nacht nahm neben netz neue neuen neuigkeiten neun neunte neunten neunter
neuntes nie niemand niemandem niemanden nimm oben offen oft ort partei passworts platz playlist preis produkt programm
projekt punkt quittung rabatt raum rechnungsbetrag recht rechte rechten rechter rechtes regel reise rente risiko ruf
ruft rund rücken rückmeldung sag sagt sah satt schalte schicke schlecht schließen schlüssel schreib schreibe schule
schulter sechs sechste sechsten sechster sechstes seien seiner seines seitdem seite senden sicherheit sieben siebente
siebenten siebenter siebentes siebte siebten siebter siebtes solang solche solchem solchen solcher solches sollen
sollten sowie spanisch sparkasse speichern spiel spiele sprache später statt stelle storniere suche summe tarif teuer
therapie tippe tippen tisch trotzdem tun tür umzug unserer unterlagen unternehmen unterschrift verbinden verbindung
verein verfügbar verfügung vergangene vergangenen verkäufer vielem vier vierte vierten vierter viertes vorschlag wahr
wann wecker wegen weihnachten weit weitere weiteren weiteres weiterleiten welchem welcher welches wenig wenige weniger
weniges wenigstens werdet wessen wirst wochenende wohl wohnzimmer wollt wollten wunsch wurden wähle wählen während
währenddem währenddessen würden zahl zahlungen zahnarzt zehn zehnte zehnten zehnter zehntes zeig zeige zentrale ziel
zuerst zugang zugleich zunächst zustand zwanzig zwar zweck zweite zweiten zweiter zweites ändere öffne öffnen
öffnungszeiten über überhaupt übersetze übrigens
""".split())  # fmt: skip
_FRENCH: frozenset[str] = frozenset("""
abord achat agence aie ainsi ait ajoute ajouter allaient allons allume allumer anglais annulation anterieur anterieure
anterieures antérieur antérieure antérieures appartement appels appuyez argent assez attendu augmente aupres auquel
auraient aurait auront autrement autrui auxquelles auxquels avaient ayant bagages baisse banque basee bat boîte bureau
caisse canapé ceci cependant certaine certes ceux chacun chacune chaque chemin cherche choisissez cinq cinquantaine
cinquante cinquantième cinquième cliquez clé clés commandé comprend comprennent compris comprises concernant conseil
copie corps courrier cours coûte coûtent crée créer debout dedans dehors delà dents derriere derrière desormais
desquelles desquels dessous dessus deuxième deuxièmement devant devis devra differente différent différente différentes
différents directe directement disponibles dite dits divers diverse diverses dixième doit doivent données dossier douze
douzième droit duquel désormais eau effet egalement eh enfants enfin envers environ envoie envoyer erreur espagnol
etaient etant exactement excepté expédition facon fais faisaient faisant façon ferme fermez feront formulaire frais
français genou gratuit gratuite habitez heure heures hormis hou houp huit huitième immeuble importe jambe joue jouer
journée jusqu laisser lait lesquelles lesquels lire liste livrer livrée logement longtemps lors lorsque lumière maison
malgre malgré memes mettre mienne miennes miens moindres montre montrez mot musique médicament météo mêmes neanmoins
neuvième nombreuses nombreux notamment nuit nul néanmoins nôtre nôtres offre onzième ouias ouste outre ouvert ouverte
ouverts ouvre ouvrez papier paramètres parfois parlent parmi partant patron pense perdu permet peuvent plusieurs plutot
plutôt pompe pourrait pouvait prealable precisement premier première premièrement prix procedant proche produit
programme projet préalable précisement pu puisque quant quarante quartier quatorze quatrième quatrièmement quelconque
quelles quiconque quinze quoique rappelle rdv recevoir restant reste restent retard revoici revoila revoilà règlement
réception réclamation réserve réservez résiliation réunion réveil réveille sait sauf seize selon semblable semblaient
semble semblent septième seraient serait seront seul seule seules seuls sienne siennes siens sinon sixième société
soixante souvent specifique specifiques spécifique spécifiques suffisant suffisante suffit suivante suivantes suivants
suivre supprime supprimer surtout séjour sélectionnez sœur tableau tant tarif telle tellement tels tenant tenir tente
tienne tiennes tiens touchant travail treize trente troisième troisièmement trouve télécharger tête unes urgence
vacances vente versement vingt virements vont votres vé vélo vôtre vôtres école également équipe étaient étant états
éteins étranger étrangers
""".split())  # fmt: skip
_ITALIAN: frozenset[str] = frozenset("""
abbastanza abbia abbiamo abbiano abbiate abitare accendi accidenti aereo affinche agenzia aggiungere aggiungi agl agli
ahime ahimè albergo alcuna alcuni alcuno allo altri altrimenti altrove altrui anno anticipo appartamento apri arrivo
assai attesa attraverso avanti avemmo avendo avente aver averlo avesse avessero avessi avessimo aveste avesti avete
avevamo avevano avevate avevi avevo avrai avranno avrebbe avrebbero avrei avremmo avremo avreste avresti avrete avrà
avrò avuta avute avuti avuto azienda bambini bambino banca benissimo canzone cassa cento cerca certa certe certi chiama
chiamata chiave chiavi chicchessia chiudi chiunque ciascuna ciascuno cio cioe circa citta città clicca codesta codesti
codesto cogli coi col colei coloro colpa colui cominci comunque concernente conciliarsi conclusione conferma confermo
consiglio contro copia cortesia cos costano costo crea dagl dagli dall dalle dallo dappertutto dati davanti degl dello
denaro dentro destinazione detto deve dietro dimmi dirimpetto disponibile disponibili diventa diventare diventato dov
dovra dovrà dovunque dunque ebbero ecc effettivamente egli elimina eliminare entrambi eppure erano eravamo eravate eri
ero errore esempio essendo essere faccia facciamo facciano facciate faccio facemmo facendo facesse facessero facessi
facessimo faceste facesti faceva facevamo facevano facevate facevi facevo fai famiglia fanno farai faranno farebbe
farebbero farei faremmo faremo fareste faresti farete farà farò fece fecero feci figli finalmente finche firma fornitura
forza fosse fossero fossi fossimo foste fosti frattempo fui fummo fuori furono gamba giacche ginocchio giornata gliela
gliele glieli glielo gliene governo gratis gratuito gruppo impiegato importo impostazioni improvviso infatti
informazione informazioni inglese inoltre insieme intanto intorno inviare lasciato latte lavorativi lavorativo leggi
letto lista lontano luci macche magari maggior malattia malgrado malissimo mamma mancanza mandare medesimo mediante meno
mentre mesi meteo metti miliardi milioni minimi molti moltissimo mostra musica nazionale negl negli negozio nei nemmeno
neppure nessuna nessuno nondimeno nonostante nonsia nostre nostri notte novanta nove nulla nuovo od offerta ognuna
ognuno oltre orario ordini ore osi ospite ossia ottanta pane parecchi parecchie parecchio partendo paziente peccato
peggio percio perciò perfino persino persona piedi piuttosto pochissimo poiche porta possa possedere posteriore pratica
preferibilmente premi prenota presa prestito prezzo principalmente probabilmente prodotto proprio purtroppo qualche
qualcosa qualcuna qualcuno qualunque quanta quante quanti quantunque quasi quattro quelli queste questi ragazza ragazzo
realmente recente recentemente registrazione relativo restituire ricevere richiesta ricordami riecco rimborsare
riproduci riunione salute salvo saranno sarebbe sarebbero sarei saremmo saremo sareste saresti sarete saro sarò scadenza
scaricare scegli schermo scopo scorso scuola seguente seguito seleziona sembra sembrare sembrato sembri servizio sette
siamo siano siate siete sig soldi solito soltanto sopra sotto spegni spesa spesso srl stai stando stanno starai staranno
starebbe starebbero starei staremmo staremo stareste staresti starete starà starò stati stava stavamo stavano stavate
stavi stavo stazione stemmo stessa stesse stessero stessi stessimo steste stesti stette stettero stetti stia stiamo
stiano stiate sto strada subito successivamente successivo sugl sugli sui sull sulla sulle sullo suoi sveglia talvolta
tariffa tessera tranne trenta trovato tua tuo tuoi tuttavia tutte ufficio uguali ulteriore uomo utenza vacanza vari
varia varie viaggio visto voi volte vostra vostre vostri vuole
""".split())  # fmt: skip
_PORTUGUESE: frozenset[str] = frozenset("""
abre acenda ademais adeus adiciona adicione agência alemão algumas alguns aluguel além ambas ambos aniversário apague
apoia apoio apontar apto após aquela aquelas aqueles assinatura através avião aí baixar baixo bilhete cabeça caminho
catorze cedo cento cep certeza chave chega cinco clima clique clonado coisa coloque compras comprida comprido
comprovante computador configuração configurações confirma confirmo conhecida conhecido conselho contudo corrente
criança cuja cujo custa custam cá cópia dados daquela daquele debaixo demais dente dentro desse desta deste deve devem
deverá dez dezanove dezasseis dezassete dezoito diante dinheiro direita disponíveis disso diz dizem documento documentos
doze elas embora emprego empresa enquanto entregador envia erro escola escolha escolher escritório essas esses estado
estará estas esteve estive estivemos estiveram estiveste estivestes estás eventual exemplo falta família farmácia fará
faz fazeis fazem fazemos fazes fazia filhos fim firma fomos fone foram forma foste fostes fui garantia golpe grátis
identidade inclusive inglês iniciar inicio irmão joelho lembra lembre lhe ligado limite lista loja longe lugar maioria
maiorias meio mensalidade mil moradia mostra mostre mudança muitos mulher mês música naquela naquele nenhuma nesse nesta
neste nossas nossos novas nove novos numa nuns nível oitavo oito outras outros parcela passagem passaporte pegar pelas
pelos perfil perto poderá podia polícia ponto pontos porquanto porquê porta portanto porém posição possivelmente
possível pouca pouco prazo preço primeira primeiro procure produto próprio puderam pôde põem quais qualquer quantos
quatro querem questão quieta quieto quinze quê reais reclamação relação reunião saúde segurança serviço sete seus sob
sois somente somos suas suporte sétima sétimo tais talvez taxa temos tentar tentaram tente terceira terceiro teu teus
tive tivemos tiveram tiveste tivestes toca toque treze trocar tua tuas têm umas vaga vem vens vezes viagem vinda vindo
vinte vossa vossas vosso vossos vários vão vêm vós área
""".split())  # fmt: skip
_DUTCH: frozenset[str] = frozenset("""
aangaande aangezien aankoop aanpassen aanvraag achterna af afgelopen afspraken aldus alhoewel allebei altijd anderzijds
annuleer assistent baan bedrag bedrijf behalve beide beiden beneden bepaald beschikbaar beter betere betreffende bijlage
bijna binnenin boek boodschappen boven bovenal bovendien bovenstaand bril broer brood buiten cadeau collega daar
daarheen daarin daarna daarnet daarom daarop dagen dezelfde dezen dien dienst dikwijls dochter doorgaand doorgaans doos
dossier downloaden druk duits duurt echter eerder eerste eersten effe eigen enige enkele enz erdoor eveneens evenwel
fiets fout gauw ge gedurende gegeven gegevens geheel gekund geleden gelijk gemogen gesprek geven geweest gewoon
gewoonweg geworden gezin gij gratis herinner hierbeneden hierboven hierin hoelang hoeveel hoewel hoofd hoofdpijn hun
huur idd ieder iemand ikke ikzelf incasso indien informatie inmiddels instellingen inz inzake jezelf jijzelf jouwe juist
kaart kantoor kiezen kinderen klacht klantenservice kleding klik knie kon konden korting krachtens lening licht liet
lijn lijst maak maand maanden mede meesten melk mezelf mijzelf mocht moeder moest moesten mogelijk mogen muziek nabij
nacht nadat nogal nooit nummers offerte omhoog omlaag omstreeks omtrent omver ondertussen ongeveer onszelf ontvangen
ooit opdat opnieuw opzij ouders overigens overleg pakketje papieren patiënt plek precies prijs probleem publ rond rondom
scherm sedert sindsdien slechts sleutel sluit sommige spaans speel spoedig spreekt steeds stroom stuur tamelijk tand
tandarts tas telefoon tenzij terwijl thuis tijdens tik toevoegen totdat tussen uitgezonderd uitloggen uwen vaak vader
vakantie vandaan vanuit veeleer veranderen verhuisd verhuizen verkeerd verlenging verplaats verre vertraging vervolgens
verwijderen verzenden vgl voeg volgens vooraf vooral vooralsnog voorbij voordat voordien voorheen voorop voort voorts
vooruit vriend vriendin vrij vroeg waarmee wachten wegens weinig weinige weken wekker weldra welken wensen werd werk
werken wezen winkel wonen zaak zeer zei zekere zelf zelfde zelfs zet zichzelf ziek zijnde zijne zoals zodra zoek zonder
zorg zouden zoveel zowat zulk zulke zulks zullen zult zus
""".split())  # fmt: skip
_SPANISH: frozenset[str] = frozenset("""
abre abrir acuerdo ademas además afirmó agencia agrega agregó ahi ahí ajustes alarma algunas algunos algún alrededor
ambos anterior apaga aproximadamente aquel aquella aquellas aquello aquellos aquél aquélla aquéllas aquéllos arriba
aseguradora aseguró aun autobús avión añade añadió aún baja bajo billete bolso borra busca cabeza caduca cama carro casi
cerrar cheque cierta ciertas cierto ciertos cinco clima coche comentó compañía comprado computadora configuración
confirmación conocer conseguimos considera consideró consigue consiguen consigues contigo copia crea cuales cualquier
cuantas cuerpo cuestan cuáles cuántas debajo debe deben debido decir dejó delante demasiado demás dentro deprisa
descargar despacio detras detrás deuda dicen dicho dieron diferente diferentes dijeron dijo dime dinero dio disponibles
doce documento déjela déjelo efectivo elija ellas ello embargo empleo empresa enciende encuentra enfermedad enfrente
enseguida envía envíale eramos eras esas esos estaban estado estados estais estamos estará estas estos estuvo estándar
excepto existe existen explicó expresó familia firma fuera fui garantía gratis gratuito habrá habían haceis hacemos
hacen hacerlo haces hacia haciendo hago haya hecho hemos hizo idioma igual importe incluso indicó información informo
informó joven junto kilo kilos leche lista llama llave lleva llevar llámame luces lugar manera manifestó mediante
mencionó mensaje menudo mios mismas mismos muchacho muchos muestra mujer muéstrame míos música ningunas ningunos
nosotras nosotros novia novio nuestras nuevas nueve nuevos oferta otras otros pantalla papel pasaje pasaporte pastilla
paìs perro persona pierna placa plazo población pocas pocos podeis podriais podriamos podrian podrias podrá podrán
podrían pon ponme posible precio pregunta primero primeros producto programa propia propias propio propios prueba
préstamo próximos pudo pueda pulsa qeu queremos quienes quiza quizas quizá quizás quiénes realizado realizar realizó
recargo recibir recibirlo recuérdame registro regreso repente respecto retraso reunión ropa sabeis sabemos saben sabes
salvo segun según seleccione serán señaló sido siete siguiente sitio sois solamente somos sube sucursal sueldo suyas
suyo suyos talla tallas tarda tardan tarifa temprano tendrá tendrán teneis tenga tenido tercera tercero tiempo tienda
tienen tras trata tratamiento través tuvo tuya tuyas tuyo tuyos título unas usais usamos usan vacaciones varias varios
vaya veces vencimiento verdadera verdadero viaje vosotras vosotros vuestra vuestras vuestro vuestros ésas ése ésos éstas
éstos
""".split())  # fmt: skip

MORE = _GERMAN | _FRENCH | _ITALIAN | _PORTUGUESE | _DUTCH | _SPANISH
"""All of them."""

MORE_ALSO_NAMES = frozenset("""
ait aun aver aún bajo bald bambino bat besser borra boven bureau cabeza caisse carro ceci consiglio crée dagen dagli
dall daß delà demás dente deverá divers druck eau egli enz esses esteve familia família faz forma forza fosse fout gamba
ging grossen grosser großen großer grund habrá herz hou hund inglês jene kleiner kon lager leicht licht lieber lijn loja
longe luci lugar maison mil mios míos netz neue nôtre ore ort pane patron paìs perro platz población pocos podrá pon
ponto porta preis presa quant quartier ruf salvo saúde schlecht sete sieben starà stelle tant tercero tienda tisch toca
trovato tête tür vier vós wann wecker welcher wenig wensen werd winkel wohl wunsch zahl ziel über
""".split())  # fmt: skip
"""Those that some people are called, too."""
