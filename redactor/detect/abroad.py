"""Turns in other languages inside an English record: their common words are nobody.

The language model was made for English and takes "Natürlich" or "tiene fiebre" for names. In a line that is in such a language,
words of the lists below are cut from the edges of what it found, and what is nothing else goes. Written for this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from redactor.conversation.lexicon import is_common
from redactor.detect.abroad_words import MORE, MORE_ALSO_NAMES
from redactor.detect.abroad_world import VIETNAMESE, WORLD, WORLD_ALSO_NAMES
from redactor.detect.ner.listed import holds_a_name, may_be_called
from redactor.detect.ner.words_abroad import is_word_abroad
from redactor.detect.plain_words import SPANISH
from redactor.detect.verbs_abroad import is_everyday_verb, is_verb_abroad
from redactor.spans import Span

_GERMAN = frozenset("""
äh ähm öhm öh tja naja nja kundenservice helfen nennen kundenkennwort kennwort hause wohnen wohne kundendienst hotline
aber alle allem allen aller alles als also am an andere anderen anruf anrufe anrufen arzt auch auf aus ausweis bei beim
bekomme bekommen benötige bereits bestätigen bestellen bestellt bestellung bestellnummer bezahlen bin bis bist bitte
bleiben brauche brauchen bringen buchen buchung buchungsnummer da dabei dafür damit danach danke dankeschön dann daran
darauf darf darum das dass dein deine dem den denn der des deshalb dich die dies diese diesem diesen dieser dieses dir
doch dort du durch dürfen eigentlich ein eine einem einen einer eines einfach einmal ende entschuldigung er erst erste
ersten es etwas euch euer fahren fehler fieber frage fragen freundlichen freitag funktioniert für ganz geb gebe geben
gehen geht genau gerade gern gerne geboren geburtsdatum geburtstag gestern gibt gleich glaube gott grüezi grüß grüsse
grüße gut gute guten haben habe hab hallo hat hatte hätte hätten heißen heiße heißt laut gegen rückfragen kennzeichen
schaden heute hier hilfe hilft höre ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jeden
lieferung frei haus zahlbar betrag zahlung mwst netto brutto familie jetzt kann kannst karte kein keine keinen klar
kleine kleinen kommen kommt konto kontonummer können könnte könnten kosten kunde kundennummer lassen leider
letzte letzten liegt machen macht mal mann man mehr mein meine meinem meinen meiner mich minute minuten mir mit mitte
möchte möchten moment montag morgen muss müssen mussten nach nachname nachnamen name namen natürlich nein nicht nichts
noch nochmal nummer nun nur oder ohne okay ordnung perfekt postleitzahl rechnung richtig rufe sagen sagte samstag schon
schön schmerzen sehen sehr seid sein seine seinem seinen seit selbst servus sich sicher sie sind so sofort sohn soll
sollte sondern sonntag sonst sprechen spreche steht stimmt straße stunde stunden tag tage tagen termin telefonnummer
tochter tut tschüss um und uns unser unsere unserem unseren unter verstanden verstehe versicherung viel viele vielen
vielleicht vom von vor vorname vornamen vorne war waren warte warten warum was weg weil weiß weiter welche welchen wem
wen wenn wer werde werden wie wieder wiederhören wiedersehen will willkommen wir wird wirklich wo woche wochen
wohnt wohin wollen wollte womit worum wurde würde wünsche zeit ziemlich zu zum zur zurück zusammen zwei zwischen
abgegeben abgeholt abholen abreise aktualisieren allergie angemeldet anmelden anreise anschrift artikel augenblick
bankleitzahl befund benutzername bestätigung bezahlt blutwerte bruder dauert defekt dienstag doktor donnerstag einloggen
eltern enkel entsperren ersatz erstattung essen falsch flug frau freischalten freund freundin führerschein gebucht
gedauert gekündigt geliefert geprüft gepäck gerät geschieden gesperrt geändert größe gucken gutschein handynummer
hausnummer husten impfung jahr jahre kaputt klingel klinik koffer kollege kollegin korrekt krankenhaus krankenkasse
kündigen kündigung ledig leitung liefern mahnung medikament medikamente mittwoch monat monate mutter nachbar nachbarn
nachmittag nachsehen nächste nächsten oma opa paket passen passt passwort patientin personen polizei praxis prüfen
rechnungen reservieren reserviert reservierung rezept rufen rückgabe rückruf schade schaue schauen schwester
schwiegermutter sekunde selbstverständlich sendung sendungsnummer sitzplatz sprechstunde stadt störung tabletten
techniker telefon termine uhr umtausch untersuchung urlaub vater verheiratet versand versandt versichert
versicherungsnummer verspätung vertrag vertragsnummer verträge vormittag wartet werkstatt wohnung wunderbar zimmer
zurückrufen zurückschicken zustellung ändern änderung ärztin übermorgen überweisung überwiesen
""".split())  # fmt: skip
_FRENCH = frozenset("""
euh acheter adresse afin ai aider aidez aller alors anniversaire appel appelle période conseiller conseillère virement
prélèvement relevé solde montant cotisation appelez appeler après assurance attendez au aucun aucune aujourd'hui aujourd
aussi autre autres aux avec avez avait avais avant avoir avons beaucoup besoin bien bientôt bonjour bonne bonsoir bon
c'est ça car carte ce cela celle celui ces cet cette chez code combien comme comment commande compte confirmer contre
d'accord dans date de déjà demain depuis dernier dernière des deux dire disponible dit docteur donc donner dont du elle
elles en encore enfant ensuite entre épelez est et étais était été être eu eux excusez facture faire fait faut femme
fièvre fille fils fois font garçon habite hier hui ici il ils j'ai j'aimerais j'habite jamais je jour jours jusque juste
l'adresse la là laquelle le lendemain lequel les leur leurs lundi lui m'appelle ma madame mademoiselle maintenant mais
mal malade mardi mari matin me médecin même mercredi merci mère mes minute moi moins mois mon monsieur n'ai n'est
naissance ne née nom nombre non nos notre nous nouveau nouvelle numéro on ont ou où oui par parce pardon parfait parle
parler parlez pas passe patient patientez payer pendant père personne peu peut peux plaît plus pour pourquoi pouvez
pouvons pourrais pourriez prendre prenez prénom près prochain puis puis-je qu'est quand quatre que quel quelle quelqu'un
quelque quelques quels qui quitte quittez quoi rappeler rendez rendez-vous répéter rien rue s'appelle s'il sa sais
samedi sans se semaine ses seulement si six soir soit sont souhaite souhaitez sous suis suivant sur ta tard te téléphone
temps tes toi ton toujours tous travaille travailler travaillez reçu reçois marche panne cassé tout toute toutes très
trois trop tu un une va vais vendredi vers veux veut voici voilà voir vos votre voudrais voulez vous vrai vraiment y
abonnement annuler assuré bagage bancaire billet bloqué bloquée cabinet chambre colis connexion contrat courriel
dimanche douleur désolé désolée entendu fonctionne forfait frère hôpital identifiant immatriculation jeudi laissez ligne
livraison livré modifier mutuelle ordonnance oublié paiement patiente permis pharmacie porte problème prochaine
remboursement remboursé réservation résilier sinistre soeur souci sécurité technicien valise voisin voisine voiture vol
vérifier étage
""".split())  # fmt: skip
_PORTUGUESE = frozenset("""
a o agora ainda alguém algum alguma alô amanhã antes ao aos aqui aquele aquilo as assim até atendente atrás bem boa bom
cadastro cartão cidade com como comigo compra conta conseguir consegui consigo consulta contrato dar das data de dele
dela depois desde dia dias disse dizer do dois dos duas e é ela ele eles em endereço então entrar enviar era essa
esse esta está estão estava este estou eu faço falar falo favor fazer febre filha filho foi fora gostaria hoje horário
idade isso isto já lá ligar ligando ligação mais mãe marido mas me médico mesmo meu meus minha minhas moço moça moro
muito muita nada não nascimento nasci nem no noite nome nós nossa nosso nota num número obrigada obrigado oi olá onde
ontem os ou outra outro pagar pai para pedido pela pelo perfeito pode podem poderia porque posso pra preciso precisa
problema pronto qual quando quanto que quem quer queria quero rua sabe saber se seguinte segunda sem senhor senhora ser
será seu sim só sobre sobrenome sou sua também tarde telefone tem tenho pois buscar novo nova perdi perdeu
roubaram bloquear português portuguesa gente ônibus trouxe ter terça teve tinha toda todo trabalho três tudo um uma vai
vamos ver vez você vocês vou
acessar acesso agendamento agendar aguardar aguarde ajuda alergia almoço alterar andar aparece aparelho aplicativo
apólice assento atendimento atualizar avó avô bagagem bairro bloqueada bloqueado boleto cancelamento casada casado
celular cirurgia confirmado consegue consultório correto crédito depósito desculpe desmarcar devolução devolver
disponível débito encomenda enfermeira entendi entrega entregar entregue esqueci exame fatura funciona genro gerente
hóspede instalação jantar lento ligue linha mala marcar mensagem mesa médica neta neto nora passada passado pessoas
plano pressão próxima próximo página quarta quarto quinta receita remarcar remédio roteador saldo sangue senha sessão
sexta sinal sinistro sintomas sistema sogra solteiro tentei titular transferência técnico usuário vizinha vizinho
viúva voo
veio errado errada fala fez ajudar mudei mudou recebi receber chegou chegar enviei mandar mandei vencimento venceu
paguei cobrado cobraram liguei resolver dúvida protocolo atualizado lascia recapito saggio
""".split())  # fmt: skip
_ITALIAN = frozenset("""
a abito adesso aiuto al alla allora altra altro anche ancora appuntamento arrivederci aspetti attenda avere aveva bene
biglietto buon buona buonasera buongiorno c'è camera capito carta casa certo che chi chiamare chiamato chiamo ciao
codice cognome come compleanno con conto controllare cosa così cui da dal dalla data davvero de degli dei del della
delle devo di dica dice dire domani domanda dopo dove due e è ecco ed era fa fare fatto favore febbre figlia figlio fine
fino finora forse fra fu gentile già giorno giorni gli grazie ha hai hanno ho i ieri il in indirizzo invece io
l'ordine la lavoro le lei li lo loro lui lunedì ma madre male marito me medico meglio mese mi mia mie miei mio moglie
molto momento nascita nata nato né nel nella nessun niente no noi nome non nostra nostro numero o oggi ogni oppure ora
ordine padre pagamento pagare parlare parlo per perché perfetto però piacere più poi posso potrebbe prego prenotazione
presso prima problema pronto può puoi qual quale quali quando quanto quella quello questa questo qui quindi ricevuto
ripetere salve sapere scusi se secondo sei sempre senta senza sera si sì sia signora signore solo sono spedizione sta
stata stato stesso su sua sul suo telefono tra tre troppo tutta tutti tutto un una uno va vado vede vediamo
verifico vi viene mille milione italiano volta vorrei vostro
abbonamento abita accedere accesso acquisto ambulatorio annullare assicurazione attimo bagaglio bloccata bloccato
bolletta bonifico cambiare cellulare cena certamente citofono civico colazione confermare consegna consegnato
contratto dimenticato disdetta dolore domenica dottore dottoressa elettronica esame esami fattura fratello funziona
giovedì guasto linea macchina martedì mattina mercoledì messaggio modificare nonna nonno ospedale pacco patente
persone polizza pomeriggio posta posto potete pranzo prenotare prenotato prossima prossimo reso ricetta richiamare
rimborso sabato scorsa scusa settimana sinistro sorella sposata sposato stanza suocera targa tavolo tecnico treno
utente valigia vedova venerdì verificare vicina vicino visita volo
""".split())  # fmt: skip
_DUTCH = frozenset("""
ehm uhm e-mailadres e-mailadresse e-mail-adresse hoi verzetten dokter genoteerd liever verzekering
aan afspraak al alles als ander andere bedankt behulp bel bellen ben bent bestelling betalen bij bijvoorbeeld binnen
blijven dag dan dank danku dat de deze dit doe doen doet door dus echt een eens eerst en er even gaan gaat gebeld
geboorte geboortedatum geboren gedaan geef geen gehad geld gemaakt goed goede goedemiddag goedemorgen goedenavond graag
groet groeten haar had heb hebben hebt heeft heet heel helaas helpen hem het hier hij hoe hoor huis iets ik in is ja
jaar je jij jou jouw jullie kan kapot klopt klant klantnummer komen komt koorts krijgen kunnen kunt laat later maar mag
maken man mee meer met mevrouw mij mijn mijnheer meneer misschien moet moeten moment na naam naar natuurlijk nee niet
niets nieuwe nodig nog nogmaals nu nummer of om omdat onder ons onze ook op over postcode prima rekening rekeningnummer
samen sinds spreek spreken staat straat te tegen telefoonnummer terug toch toen tot twee u uit uur uw van vanaf vandaag
vanwege veel verder vind vinden voor vraag vragen vriendelijke vrouw waar waarom wanneer want waren was wat
week weer weet wel welk welke wie wij wil wilde willen woon woont wordt zal ze zeg zeggen zeker zich zien zij zijn zo
zoon zou
abonnement achternaam adres alsjeblieft alstublieft apotheek avond bagage begrepen bericht betaald betaling bevestigen
bezorgd bezorging boeken boeking buurman buurvrouw controleren dankjewel dinsdag donderdag eten factuur geblokkeerd
geboorteplaats gebruikersnaam gescheiden getrouwd gisteren huisarts huisnummer inloggen kaartje kamer kenteken
levering maandag middag mobiel monteur ochtend ogenblik onderzoek opzeggen pakket personen pijn plaats polis praktijk
recept reserveren reservering rijbewijs schade tafel terugbellen terugbetaling terugsturen trein verdieping vergeten
vlucht volgende voornaam vorige vrijdag wachtwoord weduwe werkt wijzigen woensdag woonplaats zaterdag ziekenhuis
zondag
""".split())  # fmt: skip
_SPANISH_MORE = frozenset("""
veo vea últimos últimas sigue siendo reconoce reconozco
orden porfa suegra suegro cuñada cuñado prima primo jaja jajaja ándale órale manches al algo alguien alguna alguno antes
apúntelo aunque ayer bastante buen cajero calle cliente comer comprar conmigo contestar contra creo cual cuanto cuatro
cumpleaños dado de deletrear deletrea deletreo desea después dirá dolor donde dos durante embarazada encima enfermera
entre enviar envían era español espere espéreme está están estaba estar fiebre fue fecha gente gracias gran hablan hacer
han hasta hermano hicieron hijo hola hora horas inglés ir llegar llegado llegó llevo malo mayor medico médico mejor
menos mía mío mientras minuto minutos mismo mucha nació nacido nací nadie necesitar ni ningún ninguna niña niño nuestro
nueva nunca ocho ojalá operadora paciente pagué país palabra parte pedido pedí pequeña pequeño peor pesar poco poder
podría podemos poner preguntar problema pueden queja quería quedó recibí recibido reclamo reembolso regresar
repetir repita reservación reserva saber sé sea segura seis siempre sino sirve son su suya tampoco tanto tenemos tía
todavía toda todas todos tres trae traer único unos urgente usted ustedes vecina vecino verdad vez vino viene vivimos
voy
acceder acceso actualizar adultos agendada agendado agendar ahorita alergia almuerzo alquiler alérgico análisis
aparece apenas aplicación asesor asesora asiento atención avenida avería bebé beneficiario bloqueada bloqueado boleto
cambio cambié cancelación cargo casada casado celular cena cirugía citas ciudad clave colegio comida comprendo
confirmada confirmado consultorio contraseña convenga conviene crédito debería deberían depósito derecha desayuno
devolución devolver disponibilidad domicilio débito ejecutivo enfermero entiendo entra entrega entregado entregar
envío envíos equipaje equipo escalera escuela esperar estaría estudios examen fuimos funciona funcionar fíjese gerente
gustaría habitación haría hombre horarios hubiera huésped huéspedes iba inconveniente indicar indique ingresar ingrese
inquilino instalación instalar intentar intento intenté izquierda lamento lento llame llegue línea maleta marcar
marque medicamento mesa molestias móvil nieta nieto ninguno niños noche nuera ocurre olvidé operación operador padres
paquete parto pasada pasado pasó personas piso presión programar propietario próxima próximo pudiera puerta página
póliza queda quedan quedar querría recibo recién renta reprogramar reservar resulta resultado resultados revisar
revise rápida saldo saldría salir sangre sesión señal siga sigo siniestro sistema soltero sucede supervisor síntomas
tendría titular trabaja transferencia turno técnico usuario validar venga verifique visita viuda viven vuelo yerno
""".split())  # fmt: skip
_NOUN = re.compile(
    r".{3,}(?:ungs?|ungen|heit|keit|schaft|tionen|ität|nummer|datum|vertrag|versicherung|beteiligung|abteilung|betrag|schein|kasse"
    r"|stelle|konto|bescheid|antrag|gebühr|beitrag|anschrift|gespräch|schreiben|unterlagen|kosten|zeichen|prüfung)"
)
"""How German nouns end, which have capitals like names."""
_ASIAN = frozenset(
    """
hai hain hoon thi mera meri mere mero tera aap aapka aapki aapke apka apki apna apni humara hamara hamari humko ka ki
ke ko se mein par aur nahi nahin haan kya kyu kyun kyunki kab kahan kahaan kaise kaun kitna kitne kitni abhi aaj parso
sham shaam subah raat ghar paisa paise rupaye chahiye chaiye karo karna karenge kijiye karke kiya kiye karta karti
karte raha rahi rahe gaya gayi gaye jayega jayegi aayega aayegi aaye aaya aayi milega milegi mila diya dena dedo
dijiye lena bhai bhaiya bhejo bheja batao bataiye bata theek thik accha acha achha agar phir bhi sirf bahut bohot
zyada thoda wala wali wale naam pata kuch koi yeh woh uska uski unka unki inka isko usko mujhe tumhe unhe paanch pehle
baad tak liye saath dono matlab samajh suno dekho dekhiye ruko jaldi wapas kyon toh namaskar dhanyavaad shukriya hoga
hogi honge rupaiye opo ako ikaw siya kayo namin natin mga yung naman lang hindi meron kasi paano kailan saan sino
salamat pwede gusto kung pero saya anda kamu tidak yang untuk dengan dari bisa terima kasih tolong sudah belum akan
juga karena kalau alamat nomor
main bol ho hun bimaar bimar bukhar dard dawai dawa jhooth galat bolna bolo suniye bataya bhejiye milenge lagega
karwana karwani
""".split()
)
"""Hindi and Urdu, Tagalog and Indonesian in Latin letters, as people write them between English."""
_PLAIN_LETTERS = str.maketrans(
    "áàâãäåéèêëěęíìîïıóòôõöøőúùûüůűçćčñńňğşșśšțťźżžýřłąăď",
    "aaaaaaeeeeeeiiiiiooooooouuuuuucccnnngssssttzzzyrlaad",
)
_SHORTEST_PLAIN = 4
_OTHERWISE = frozenset(
    "boyle eger esim fran gang ganger gore hore kadin kanner kasim langa maine maja mame marco marti meza mika neha once paiva poem "
    "sadan sager sali sonnen strom take zena zona".split()
)
"""What without its accents is a name, or an English word."""
_NEAR_BY = _GERMAN | _FRENCH | _PORTUGUESE | _ITALIAN | _DUTCH | _SPANISH_MORE | _ASIAN | SPANISH
ABROAD = frozenset(
    form
    for word in _NEAR_BY | MORE
    for form in (word, word.translate(_PLAIN_LETTERS))
    if len(form) > 1 or form in "aeony"
).union(
    WORLD,
    VIETNAMESE,
    {word.translate(_PLAIN_LETTERS) for word in WORLD if len(word) >= _SHORTEST_PLAIN} - _OTHERWISE,
)
"""Common words of these languages, with their accents and without."""

_WITHOUT_ACCENT = ABROAD - (_NEAR_BY | WORLD | VIETNAMESE)
"""Forms that only the missing accent makes such words: "nino" may be somebody."""
_TOLD = frozenset(
    word
    for word in ABROAD
    if (len(word) > 2 or (len(word) == 2 and not word.isascii()))
    and not is_common(word)
    and word not in WORLD_ALSO_NAMES
)
"""Those that are no English words: they tell that a line is in another language."""
_KEPT = frozenset(
    "de da do di du del della dos das van von der den ten ter la le las los el al y e san santa santo".split()
)
"""Parts of names: cut off at an edge in small letters only, and never behind a name."""
_NEVER_LAST = frozenset("de da do di du del della dos das von der den ter e y el".split())
"""Parts of names, and joints between two, that no name ends with."""
_ARTICLES = frozenset("el la las los le les der die das den des".split())
"""Parts of names that are no name alone ("El viernes")."""
_ALSO_NAMES = (
    frozenset(
        "abril al alla allen ben bill che chi dalla dan domingo durante"
        " ed ela ella hai han hay hoy hui julio lei li mae man mari mayo mia "
        "mie mio mir sa sim so sol tan van vi vino wen will ya"
        " schade bruder freund essen koffer vater supervisor voisin porte cena hombre".split()
    )
    | MORE_ALSO_NAMES
    | WORLD_ALSO_NAMES
)
"""Words that are names as well: they count in small letters only, beside words with capitals."""
_NAMES_IN_CAPITALS = frozenset(
    "dena dia gaye inka karna lena mala mila neta nino nora nova pietro senta tia uma".split()
)
"""Words that are given names as well where they have a capital."""
_BY_DICTIONARY = frozenset("PERSON USERNAME".split())
"""What loses words that stand in a dictionary only: streets and places are called after things."""
_OPENS = re.compile(r"(?:^|[.!?…:¡¿•|–-][ \t]|[¡¿\n])[ \t]{0,4}$")
"""What stands in front of a word that has its capital for that."""
_JUDGED = frozenset("PERSON LOCATION CITY ORGANIZATION USERNAME STREET_ADDRESS".split())
CUED = frozenset(("PersonCue",))
"""The recognizers whose names are judged here, whole texts at a time; those of the language model are judged line by line."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPEAKER = re.compile(r"[ \t]{0,4}[A-Z][\w .-]{0,20}: ")
_FILLERS = frozenset("äh ähm öh öhm euh ehm uhm tja naja nja".split())
"""What is said while somebody thinks, and is no name."""
_PEOPLE_AND_PLACES = frozenset(("PERSON", "LOCATION"))
_MOST = 400
_SHORT = 4
_SURE = 0.97


def without_talk_abroad(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut common words of other languages from the names found in lines of these languages.

    Args:
        text: the text.
        spans: what the language model or a cue makes names there.
    """
    spans = list(spans)
    if not any(span.entity_type in _JUDGED for span in spans) or not _may_be_abroad(text):
        yield from spans
        return
    cased = not text.islower()
    for span in spans:
        said = text[span.start : span.end]
        if (
            cased
            and span.entity_type in _PEOPLE_AND_PLACES
            and said.islower()
            and span.recognizer not in CUED
            and not may_be_called(said)
            and _is_line_abroad(line := _line_of(text, span))
            and _has_capital(line)
        ):
            continue  # names have capitals in all these languages: "geschickt" is none
        told = span.entity_type in _JUDGED and (
            _is_line_abroad(_line_beside(text, span)) or (_is_told(said) and not _is_introduced(text, span))
        )
        if not told and (
            span.entity_type not in _BY_DICTIONARY or not _is_widely_abroad(_line_beside(text, span))
        ):
            yield span
            continue
        kept = _cut(text, span, cased)
        if kept is not None:
            yield kept


@lru_cache(maxsize=4)
def _may_be_abroad(text: str) -> bool:
    """Whether any word of a text is a common one of another language; asked once for each name in it."""
    words = _WORD.findall(text.lower())
    return not _TOLD.isdisjoint(words) or any(map(is_word_abroad, words))


def _is_told(said: str) -> bool:
    """Whether a span is nothing but such words, and one of them is no name and no English word."""
    words = [word.lower() for word in _WORD.findall(said)]
    if words and all(word in _FILLERS for word in words):
        return True
    return all(word in ABROAD for word in words) and any(
        word in _TOLD and len(word) > _SHORT and word not in _ALSO_NAMES for word in words
    )


def _line_of(text: str, span: Span) -> str:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    return text[max(start, span.start - _MOST) : min(end, span.end + _MOST)]


def _line_beside(text: str, span: Span) -> str:
    """The line of a name without the name, which is no witness against itself; all of it, where it says nothing else or begins so."""
    line = _line_of(text, span)
    if span.entity_type != "PERSON" or _OPENS.search(text, max(0, span.start - 8), span.start):
        return line
    said = set(_WORD.findall(text[span.start : span.end]))
    rest = _WORD.sub(lambda word: "" if word.group() in said else word.group(), line)
    return rest if _WORD.search(rest) else line


def _is_introduced(text: str, span: Span) -> bool:
    """Whether a name has a capital where no sentence begins, or the model is sure of it: "Hi Kanya," is no word for "his"."""
    return span.entity_type == "PERSON" and (
        span.score >= _SURE
        or (
            text[span.start : span.end].istitle()
            and _OPENS.search(text, max(0, span.start - 8), span.start) is None
        )
    )


def _has_capital(line: str) -> bool:
    """Whether a line, who speaks left out, has a capital anywhere: who writes none writes "soy jaswinder"."""
    label = _SPEAKER.match(line)
    said = line[label.end() :] if label else line
    return said != said.lower()


@lru_cache(maxsize=64)
def is_abroad(text: str) -> bool:
    """Whether three words of a line, or half of them, are common words of another language."""
    return _is_line_abroad(text)


@lru_cache(maxsize=64)
def _is_line_abroad(line: str) -> bool:
    """The same for what stands around a name: there is one for each, and the whole text, which is asked for often, is kept apart."""
    words = _said(line)
    return _is_most(words, [word in _TOLD or word.split("'")[0] in _TOLD for word in words])


@lru_cache(maxsize=64)
def _is_widely_abroad(line: str) -> bool:
    """As `is_abroad`, with the words that stand in a dictionary only."""
    words = _said(line)
    return _is_line_abroad(line) or _is_most(words, [word in _TOLD or is_word_abroad(word) for word in words])


def _said(line: str) -> list[str]:
    label = _SPEAKER.match(line)
    return [word.lower() for word in _WORD.findall(line, label.end() if label else 0)]


def _is_most(words: list[str], told: list[bool]) -> bool:
    known = sum(tells or word in ABROAD for word, tells in zip(words, told, strict=True))
    return sum(told) >= 3 or (any(told) and 2 * known >= len(words))


def _cut(text: str, span: Span, cased: bool) -> Span | None:
    words = [found.span() for found in _WORD.finditer(text, span.start, span.end)]
    first, last = 0, len(words)
    if last > 2 and text[span.start : span.end].islower():
        said = [text[a:b] for a, b in words]
        if all(word in ABROAD for word in said) and sum(word in _TOLD for word in said) * 3 >= last:
            return None
    if last > 1 and cased and span.entity_type == "PERSON" and text[slice(*words[-1])] in _NEVER_LAST:
        last -= 1
    by_dictionary = span.entity_type in _BY_DICTIONARY and _has_more(text, span)
    while first < last and (
        _is_talk(text[slice(*words[first])], behind=False, cased=cased)
        or (by_dictionary and _is_thing(text, words[first:last]))
    ):
        first += 1
    while last > first and (
        _is_talk(text[slice(*words[last - 1])], behind=last - first > 1, cased=cased)
        or (by_dictionary and _is_small_word(text[slice(*words[last - 1])]))
    ):
        last -= 1
    capitals = [i for i in range(first, last) if text[words[i][0]].isupper()]
    if capitals and any(text[a:b].lower() in ABROAD - _KEPT for a, b in words[capitals[-1] + 1 : last]):
        last = capitals[-1] + 1
    if all(text[a:b].lower() in _ARTICLES for a, b in words[first:last]):
        last = first
    if (first, last) == (0, len(words)):
        return span
    if first == last:
        return None if not any(sign.isdigit() for sign in text[span.start : span.end]) else span
    start = words[first][0] if first else span.start
    end = words[last - 1][1] if last < len(words) else span.end
    return replace(span, start=start, end=end, canonical="")


def _has_more(text: str, span: Span) -> bool:
    """Whether another word of the line than those of a span is one of another language."""
    line = _line_of(text, span)
    beside = set(_said(line)) - set(_said(text[span.start : span.end]))
    return any(word in _TOLD or is_word_abroad(word) for word in beside)


def _is_small_word(word: str) -> bool:
    return word.islower() and is_word_abroad(word)


def _is_thing(text: str, words: list[tuple[int, int]]) -> bool:
    """Whether the first of some words is in a dictionary, and has a capital only where a sentence begins and no name follows."""
    start, end = words[0]
    word = text[start:end]
    if word.islower() or not is_word_abroad(word.lower()):
        return word.islower() and is_word_abroad(word)
    return (
        word[1:].islower()
        and (len(words) < 2 or text[words[1][0]].islower())
        and _OPENS.search(text, max(0, start - 8), start) is not None
    )


def _is_talk(word: str, *, behind: bool, cased: bool) -> bool:
    low = word.lower()
    if low not in ABROAD and low.replace("’", "'").rpartition("'")[2] not in ABROAD:
        is_form = word.islower() and (is_verb_abroad(low) or is_everyday_verb(low, ABROAD))
        return (is_form or _NOUN.fullmatch(low) is not None) and not holds_a_name(word)
    if low in _WITHOUT_ACCENT and word[:1].isupper() and may_be_called(word):
        return False
    if low in _KEPT:
        return not behind and word.islower()
    if low in _ALSO_NAMES:
        return cased and word.islower()
    return word.islower() or not (behind or low in _NAMES_IN_CAPITALS)
