"""The names of personal items in German, French, Italian, Portuguese and Dutch, and how they are asked for.

No word here is an English one. Spanish stands with the English names in `items`.
"""

from __future__ import annotations

ABROAD: tuple[tuple[str, str], ...] = (
    (
        "DATE_OF_BIRTH",
        r"geburts(?:datum|tag)|wann\s+(?:sind\s+sie|bist\s+du|wurden\s+sie)\s+geboren|date\s+de\s+naissance|"
        r"(?:vous\s+[êe]tes|[êe]tes[- ]vous)\s+n[ée]e?|data\s+(?:di\s+nascita|de\s+nascimento)|quando\s+(?:[èe]\s+nat[oa]|nasceu)|"
        r"geboorte(?:datum|dag)|wanneer\s+bent\s+u"
        r"\s+geboren",
    ),
    ("ZIP_CODE", r"postleitzahl|\bplz\b|code\s+postal|codice\s+(?:di\s+avviamento\s+)?postale|\bcep\b"),
    (
        "EMAIL_ADDRESS",
        r"adresse\s+(?:e-?|[ée]lectronique|de\s+courriel)\s?(?:mail)?|adresse\s+mail|courriel|indirizzo\s+(?:e-?)?mail|"
        r"(?:endere[çc]o\s+de\s+)?e-?mail-?(?:adresse|adres)",
    ),
    (
        "PHONE_NUMBER",
        r"(?:telefon|handy|mobil(?:funk)?|ruf|r[üu]ckruf|telefoon)-?nummer|mobiele?\s+nummer|num[ée]ro\s+de\s+(?:t[ée]l[ée]phone|portable|mobile)|"
        r"(?:numero|recapito)\s+(?:di\s+)?(?:telefon(?:o|ico)|cellulare)|n[úu]mero\s+(?:de|do)\s+(?:telefone|telem[óo]vel|celular)",
    ),
    (
        "STREET_ADDRESS",
        r"(?:wohn|liefer|rechnungs)?-?(?:anschrift|adresse)\b|indirizzo|endere[çc]o|morada\b|(?:woon|aflever|factuur)?adres\b|"
        r"wo\s+wohnen\s+sie|"
        r"o[ùu]\s+habitez[- ]vous|dove\s+abita|onde\s+(?:mora|vive|reside)|waar\s+woont\s+u|"
        r"postcode\s+(?:en|und)\s+(?:huis|haus)nummer|"
        r"(?:huis|haus)nummer",
    ),
    (
        "NATIONAL_ID",
        r"\bdni\b|\bnif\b|codice\s+fiscale|\bbsn(?:-nummer)?\b|burgerservicenummer|\bcpf\b|(?:personal)?ausweis-?nummer|"
        r"num[ée]ro\s+de\s+s[ée]curit[ée]\s+sociale|steuer-?(?:id|nummer|identifikationsnummer)|sozialversicherungsnummer",
    ),
    (
        "ACCOUNT_NUMBER",
        r"(?:kunden|konto|klant|rekening|vertrags|mitglieds|z[äa]hler|lid)-?nummer|num[ée]ro\s+(?:de\s+)?(?:client|compte|contrat|abonn[ée])|"
        r"(?:numero|codice)\s+(?:di\s+|del\s+)?(?:cliente|conto|contratto)|n[úu]mero\s+d[aeo]\s+(?:conta|contrato)",
    ),
    (
        "HEALTH_PLAN_ID",
        r"(?:versicherten|versicherungs(?:schein)?|polic?en|polizzen|polis)-?nummer|num[ée]ro\s+(?:de\s+police|d['’]assur[ée]e?)|"
        r"numero\s+(?:di\s+|della\s+)?polizza|n[úu]mero\s+d[ae]\s+ap[óo]lice",
    ),
    (
        "UNIQUE_ID",
        r"(?:buchungs|reservierungs|vorgangs|schadens?|auftrags|bestell|boekings|reserverings|dossier|order|bestel|ticket|sendungs)-?"
        r"(?:nummer|code)|aktenzeichen|num[ée]ro\s+(?:de\s+|du\s+)?(?:commande|dossier|r[ée]servation|sinistre|suivi)|"
        r"(?:numero|codice)\s+(?:di\s+|della\s+)?(?:pratica|prenotazione)|n[úu]mero\s+d[aeo]\s+(?:reserva|pedido|processo)|"
        r"c[óo]digo\s+(?:da|de)\s+reserva|localizador",
    ),
    (
        "LICENSE_PLATE",
        r"(?:auto|kfz-?)?kennzeichen|plaque\s+(?:d['’]immatriculation|du|de)|immatriculation|\btarga\b|kenteken|matr[íi]cula",
    ),
    (
        "PERSON",
        r"(?:ihr(?:en?|er)?|dein(?:en)?|voller?|vollst[äa]ndiger?n?)\s+(?:vollst[äa]ndigen?\s+)?name[ns]?\b|(?:vor|nach|familien|geburts)-?\s?(?:"
        r"und\s+nach)?namen?\b|wie\s+(?:hei(?:ß|ss)en\s+sie|hei(?:ß|ss)t\s+du)|mit\s+wem\s+spreche|wie\s+war\s+ihr\s+name|votre\s+(?:pr[ée]nom"
        r"|nom)|nom\s+(?:et\s+pr[ée]nom|complet|de\s+famille)|pr[ée]nom|comment\s+vous\s+appelez|qui\s+(?:ai-je|est)\s+(?:[àa]\s+l['’]appareil|"
        r"l['’]honneur)|(?:il\s+(?:suo|tuo)\s+)?nome\s+e\s+cognome|il\s+(?:suo|tuo)\s+nome|cognome|come\s+si\s+chiama|con\s+chi\s+(?:parlo|ho)|"
        r"(?:o\s+)?seu\s+nome|nome\s+completo|como\s+(?:se|voc[êe]\s+se)\s+chama|com\s+quem\s+(?:eu\s+)?falo|uw\s+(?:volledige\s+)?naam|"
        r"(?:achter|voor)naam|met\s+wie\s+spreek|hoe\s+heet\s+u",
    ),
)
"""Entity type, and the expression of what it is called or asked with."""

ABROAD_HINTS = (
    "geburtsdatum geburtstag wann naissance né née ne nee nascita nascimento quando geboortedatum geboortedag wanneer "
    "postleitzahl plz postal postale cep adresse adres courriel indirizzo endereço endereco mail telefonnummer handynummer "
    "mobilnummer mobilfunknummer rufnummer rückrufnummer telefoonnummer mobiel mobiele numéro numero recapito número "
    "wohnanschrift anschrift lieferadresse lieferanschrift rechnungsadresse morada woonadres afleveradres factuuradres "
    "wohnen habitez abita mora vive reside woont huisnummer hausnummer dni nif codice bsn burgerservicenummer cpf "
    "ausweisnummer personalausweisnummer steuer sozialversicherungsnummer kundennummer kontonummer klantnummer "
    "rekeningnummer vertragsnummer mitgliedsnummer zählernummer lidnummer versichertennummer versicherungsnummer "
    "versicherungsscheinnummer policennummer polizzennummer polisnummer buchungsnummer buchungscode reservierungsnummer "
    "reservierungscode vorgangsnummer schadennummer schadensnummer auftragsnummer bestellnummer boekingsnummer boekingscode "
    "reserveringsnummer dossiernummer ordernummer bestelnummer ticketnummer sendungsnummer aktenzeichen código localizador "
    "kennzeichen autokennzeichen kfz plaque immatriculation targa kenteken matrícula matricula name namen vorname vornamen "
    "nachname nachnamen familienname geburtsname heißen heissen heißt wem nom prénom prenom nome cognome appelez qui chiama "
    "chi chama quem naam achternaam voornaam wie heet"
).split()
"""`ABROAD` needs one of these words."""
