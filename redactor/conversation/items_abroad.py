"""The names of personal items in German, French, Italian, Portuguese, Dutch and Polish, and how they are asked for.

No word here is an English one, but for what the numbers of persons of other countries are called in English (SIN, TFN, Aadhaar).
Of Spanish, secrets and cards stand here, the others with the English names in `items`.
"""

from __future__ import annotations

SECRETS_ABROAD: tuple[tuple[str, str], ...] = (
    (
        "SECURITY_ANSWER",
        r"(?:nombre|nome|nom|name)n?\s+(?:de|di|del|do|da|della|ihres|deines|van)\s+(?:(?:la|su|tu|sua|seu"
        r"|votre|uw)\s+)?(?:primer[ao]?\s+|primeir[ao]\s+"
        r"|prima\s+|prim[oa]\s+|premier\s+|première\s+|ersten\s+|eerste\s+)?(?:mascota|perr[oa]|gat[oa]"
        r"|escuela|maestr[ao]|animal(?:e)?|cane|gatto|cachorro"
        r"|chien|chat|école|haustiers?|hundes|huisdier)\b|apellido\s+de\s+solter[ao]|(?:pregunta|respuesta"
        r"|palabra)\s+(?:de\s+seguridad|secreta|clave)"
        r"|nome\s+(?:da|de)\s+solteira|cognome\s+da\s+nubile|nom\s+de\s+jeune\s+fille|mädchenname[ns]?\b|meisjesnaam"
        r"|(?:question|réponse)\s+(?:secrète|de\s+sécurité)|sicherheitsfrage|(?:domanda|risposta|parola)\s+(?:di\s+sicurezza|segreta)"
        r"|(?:pergunta|resposta|palavra)\s+(?:de\s+segurança|secreta)",
    ),
    (
        "PASSWORD",
        r"contrase[ñn]a|clave(?!\s+(?:de|del)\s+(?:elector|rastreo))|palabra\s+de\s+paso|(?:kunden)?kennwort"
        r"|mot\s+de\s+passe|\bsenha\b|palavra-?passe|wachtwoord"
        r"|parola\s+d['’]ordine|has[łl]o\b|\blösenord|\bparole?\s+chiave",
    ),
    (
        "CARD_CVV",
        r"c[óo]d(?:igo|ice)\s+d[ei]\s+(?:seguridad|segurança|sicurezza)|(?:los\s+)?tres\s+(?:d[ií]gitos"
        r"|n[uú]meros)\s+de\s+(?:atr[aá]s|la\s+parte)"
        r"|cryptogramme|code\s+de\s+s[ée]curit[ée]|(?:karten)?prüf(?:nummer|ziffer)|sicherheitscode|beveiligingscode",
    ),
    (
        "CARD_EXPIRY",
        r"fecha\s+de\s+(?:vencimiento|expiraci[oó]n|caducidad)|cu[aá]ndo\s+(?:se\s+)?(?:vence|expira"
        r"|caduca)\s+(?:la|su)\s+tarjeta|date\s+d['’]expiration"
        r"|ablaufdatum|gültig\s+bis|data\s+d[ei]\s+(?:validade|vencimento|scadenza)|vervaldatum",
    ),
    (
        "PIN",
        r"\bpin-?(?:code|kode|kod(?:en)?|nummer)\b|c[óo]d(?:igo|ice)\s+(?:que\s+le\s+(?:lleg[óo]|mand[ée]|envi[ée]|mandamos|enviamos)"
        r"|d[ei]\s+(?:verificaci[óo]n|acceso|confirmaci[óo]n|(?:seis|cuatro|6|4)"
        r"\s+d[ií]gitos|verifica(?:ção)?|acesso|accesso))|n[uú]mero\s+de\s+pin|code\s+(?:de\s+v[ée]rification|d['’]accès|secret)"
        r"|(?:bestätigungs|zugangs|verifizierungs|verificatie|toegangs)code|kod\s+(?:weryfikacyjny|dostępu)",
    ),
    (
        "USERNAME",
        r"(?:nombre\s+de|su|tu|mi)\s+usuari[oa]\b|benutzername[ns]?\b|nom\s+d['’]utilisateur"
        r"|nome\s+(?:de\s+usuário|utente)|\busuário\b|gebruikersnaam"
        r"|nazwa\s+użytkownika",
    ),
)
"""Secrets, whose names hold those of other items: "nombre de su primera mascota", "número de pin"."""

_NUMBERED = "sin|pan|tin|nin|nik|ktp|rut|sss|cpr|utr|ird|ahv|pps|ein|npi"
"""What numbers of people and firms are called for short, and what may be said of other things."""

ABROAD: tuple[tuple[str, str], ...] = (
    (
        "DATE_OF_BIRTH",
        r"geburts(?:datum|tag)|wann\s+(?:sind\s+sie|bist\s+du|wurden\s+sie)\s+geboren|date\s+de\s+naissance|"
        r"(?:vous\s+[êe]tes|[êe]tes[- ]vous)\s+n[ée]e?|dat[aę]\s+urodzenia|kaarawan|(?:janam|janm)\s?(?:din|tithi)|"
        r"data\s+(?:di\s+nascita|de\s+nascimento)|quando\s+(?:[èe]\s+nat[oa]|nasceu)|"
        r"geboorte(?:datum|dag)|wanneer\s+bent\s+u"
        r"\s+geboren",
    ),
    (
        "ZIP_CODE",
        r"postleitzahl|\bplz\b|code\s+postal|codice\s+(?:di\s+avviamento\s+)?postale|\bcep\b|kod\s+pocztowy|\bpostnumret?\b"
        r"|\b(?:il|suo|vostro|tuo)\s+cap\b",
    ),
    (
        "EMAIL_ADDRESS",
        r"adresse\s+(?:e-?|[ée]lectronique|de\s+courriel)\s?(?:mail)?|adresse\s+mail|courriel|indirizzo\s+(?:e-?)?mail|"
        r"(?:endere[çc]o\s+de\s+)?e-?mail-?(?:adresse|adres)",
    ),
    (
        "PHONE_NUMBER",
        r"(?:telefon|handy|mobil(?:funk)?|ruf|r[üu]ckruf|telefoon)-?nummer|mobiele?\s+nummer"
        r"|num[ée]ro\s+de\s+(?:t[ée]l[ée]phone|portable|mobile)|"
        r"(?:numero|recapito)\s+(?:di\s+)?(?:telefon(?:o|ico)|cellulare)|n[úu]mero\s+(?:de|do)\s+(?:telefone"
        r"|telem[óo]vel|celular)|numer\s+telefonu|m[óo]vil\b"
        r"|(?:o\s+)?seu\s+(?:telefone|telem[óo]vel|celular)\b|(?:votre|ton)\s+(?:t[ée]l[ée]phone|portable)\b",
    ),
    (
        "STREET_ADDRESS",
        r"(?:wohn|liefer|rechnungs)?-?(?:anschrift|adresse)\b|indirizzo|endere[çc]o|morada\b|(?:woon|aflever|factuur)?adres\b|"
        r"wo\s+wohnen\s+sie|adres(?:em)?\s+zamieszkania|saan\s+(?:po\s+)?(?:kayo|ka|siya|sila)\s+nakatira"
        r"|calle\s+transversal|entre\s+qu[eé]\s+calles|"
        r"o[ùu]\s+habitez[- ]vous|dove\s+abita|onde\s+(?:mora|vive|reside)|waar\s+woont\s+u|"
        r"postcode\s+(?:en|und)\s+(?:huis|haus)nummer|"
        r"(?:huis|haus)nummer",
    ),
    (
        "NATIONAL_ID",
        r"\bpersonnumm(?:er|ret)\b|\bdni\b|\bnif\b|codice\s+fiscale|\bbsn(?:-nummer)?\b|burgerservicenummer|\bcpf\b"
        r"|(?:personal)?ausweis-?nummer|\bpesel\b|\bcurp\b|\brfc\b|"
        r"num[ée]ro\s+de\s+s[ée]curit[ée]\s+sociale|steuer-?(?:id|nummer|identifikationsnummer)|sozialversicherungsnummer"
        r"|\baadha?ar\b(?:\s+card)?(?:\s+(?:numbers?|no\.?))?|\btax\s+file\s+(?:numbers?|no\.?)"
        r"|\b(?:tfn|ppsn|nric|hkid|cnic|nicop|bvn|nino|itin|mykad|iqama|cuit|cuil|c[eé]dula)\b(?:\s+(?:numbers?|no\.?|#|card))?"
        rf"|\b(?:your|his|her|their|the|what['’]?s|and)\s+(?:{_NUMBERED})(?=\s*(?:please|for\b|again|too|\?|$))|\b(?:{_NUMBERED})\s+(?:card\s+)?(?:numbers?|no\.?|#)|^\W*(?:{_NUMBERED})(?=\W*$)"
        r"|\b(?:emirates|voter|philhealth|huduma|ghana)\s+(?:id|card|number)(?:\s+(?:numbers?|no\.?))?|\bkra\s+pin\b",
    ),
    (
        "ACCOUNT_NUMBER",
        r"\bkundnumm(?:er|ret)\b|numer\s+(?:klienta|konta|rachunku|umowy)|(?:kunden|konto|klant|rekening|vertrags|mitglieds|z[äa]hler|lid)-?nummer"
        r"|num[ée]ro\s+(?:de\s+)?(?:client|compte|contrat|abonn[ée])|"
        r"(?:numero|codice)\s+(?:di\s+|del\s+)?(?:cliente|conto|contratto)|n[úu]mero\s+d[aeo]\s+(?:conta|contrato)",
    ),
    (
        "CREDIT_CARD",
        r"(?:karten|kreditkarten|kort|kaart)-?nummer|num[ée]ro\s+(?:de|sur)\s+(?:la\s+|votre\s+)?carte\b(?!\s+vitale)"
        r"|n[úu]mero\s+d[oe]\s+(?:seu\s+)?cart[ãa]o|numero\s+del?la\s+(?:sua\s+)?carta\b|numer\s+karty",
    ),
    (
        "HEALTH_PLAN_ID",
        r"numero\s+della\s+(?:sua\s+)?tessera|num[ée]ro\s+de\s+(?:la\s+)?carte\s+vitale|numer\s+polisy|(?:versicherten|versicherungs(?:schein)?|polic?en|polizzen|polis)-?nummer|num[ée]ro\s+(?:de\s+police|d['’]assur[ée]e?)|"
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
        r"(?:ihr(?:en?|er)?|dein(?:en)?|voller?|vollst[äa]ndiger?n?)\s+(?:vollst[äa]ndigen?\s+)?name[ns]?\b"
        r"|(?:vor|nach|familien|geburts)-?\s?(?:"
        r"und\s+nach)?namen?\b|wie\s+(?:hei(?:ß|ss)en\s+sie|hei(?:ß|ss)t\s+du)|mit\s+wem\s+spreche"
        r"|wie\s+war\s+ihr\s+name|votre\s+(?:pr[ée]nom"
        r"|nom)|nom\s+(?:et\s+pr[ée]nom|complet|de\s+famille)|pr[ée]nom|comment\s+vous\s+appelez"
        r"|qui\s+(?:ai-je|est)\s+(?:[àa]\s+l['’]appareil|"
        r"l['’]honneur)|(?:il\s+(?:suo|tuo)\s+)?nome\s+e\s+cognome|il\s+(?:suo|tuo)\s+nome|cognome"
        r"|come\s+si\s+chiama|con\s+chi\s+(?:parlo|ho)|"
        r"(?:o\s+)?seu\s+nome|nome\s+completo|como\s+(?:se|voc[êe]\s+se)\s+chama|com\s+quem\s+(?:eu\s+)?falo"
        r"|uw\s+(?:volledige\s+)?naam|"
        r"(?:achter|voor)naam|met\s+wie\s+spreek|hoe\s+heet\s+u|imi[ęe]\s+i\s+nazwisko|(?:pana"
        r"|pani)\s+(?:imi[ęe]|nazwisko)|\bnazwisko|"
        r"(?:ang\s+)?pangalan|(?:shubh|poora|pura|aapka|aapki|aap\s+ka|unka|uska|patient\s+ka)\s+na?am\b"
        r"|con\s+qui[eé]n\s+tengo|de\s+parte\s+de\s+qui[eé]n|"
        r"qui[eé]n\s+(?:habla|llama)|c[oó]mo\s+se\s+escribe",
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
    "chi chama quem naam achternaam voornaam wie heet contraseña contrasena clave paso kundenkennwort "
    "kennwort passe senha palavrapasse "
    "wachtwoord parola parole hasło haslo lösenord cryptogramme sécurité securite kartenprüfnummer "
    "prüfnummer prüfziffer kartenprüfziffer "
    "sicherheitscode beveiligingscode seguridad segurança sicurezza tres vencimiento expiración "
    "expiracion caducidad vence expira caduca "
    "expiration ablaufdatum gültig validade scadenza vervaldatum codigo pin bestätigungscode zugangscode "
    "verifizierungscode verificatiecode "
    "toegangscode kod usuario usuaria benutzername benutzernamen utilisateur utente usuário "
    "gebruikersnaam nazwa soltera soltero pregunta "
    "respuesta palabra solteira nubile jeune mädchenname mädchennamen meisjesnaam question réponse "
    "sicherheitsfrage domanda risposta pergunta "
    "resposta palavra nombre urodzenia kaarawan janam janm numer móvil movil zamieszkania nakatira calle "
    "calles pesel curp sin pan aadhaar aadhar tfn pps ppsn ein npi nric hkid cnic nicop bvn nin nino itin tin utr ird ahv "
    "mykad iqama nik ktp cuit cuil rut sss cpr cedula cédula emirates voter philhealth huduma ghana kra insurance file rfc "
    "nazwisko imię "
    "imie pangalan tengo parte habla llama escribe "
    "postnumret postnummer cap telefone telemóvel celular portable personnummer personnumret  "
    "kundnummer kundnumret kartennummer kreditkartennummer kortnummer kaartnummer pincode pinkode pinkod pinkoden pinnummer"
).split()
"""`ABROAD` and `SECRETS_ABROAD` need one of these words."""
