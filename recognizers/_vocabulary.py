"""Word lists that several recognizers share, as parts of expressions.

States: USPS Publication 28, appendix B. Street suffixes: the common ones of appendix C1, and of the Royal Mail's and
continental addresses.
"""

from __future__ import annotations

import re

STATE_CODE = (
    r"(?:A[KLRZSAEP]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOPST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT"
    r"|V[AIT]|W[AIVY])"
)
STATE_NAME = (
    r"(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana"
    r"|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    r"|Nevada|New\ Hampshire|New\ Jersey|New\ Mexico|New\ York|North\ Carolina|North\ Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode\ Island|South\ Carolina|South\ Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West\ Virginia|Wisconsin"
    r"|Wyoming|District\ of\ Columbia|Puerto\ Rico)"
)
COUNTRY_NAME = (
    r"(?:United States(?: of America)?|U\.?S\.?A\.?|United Kingdom|Great Britain|England|Scotland|Wales|"
    r"Northern Ireland|Ireland|Canada|Mexico|Brazil|Argentina|Chile|Colombia|Peru|Uruguay|Paraguay|Venezuela|"
    r"Ecuador|Bolivia|Panama|Costa Rica|Guatemala|Honduras|El Salvador|Nicaragua|Cuba|Dominican Republic|"
    r"Puerto Rico|Jamaica|Haiti|Germany|Deutschland|France|Spain|España|Portugal|Italy|Italia|Greece|Cyprus|Malta|"
    r"Austria|Österreich|Switzerland|Schweiz|Belgium|Netherlands|Luxembourg|Denmark|Norway|Sweden|Finland|Iceland|"
    r"Greenland|Estonia|Latvia|Lithuania|Poland|Polska|Czech Republic|Czechia|Slovakia|Hungary|Slovenia|Croatia|"
    r"Serbia|Bosnia(?: and Herzegovina)?|Montenegro|Albania|North Macedonia|Kosovo|Romania|Bulgaria|Moldova|"
    r"Ukraine|Belarus|Russia|Georgia|Armenia|Azerbaijan|Turkey|Türkiye|Israel|Lebanon|Syria|Jordan|Iraq|Iran|"
    r"Kuwait|Saudi Arabia|Bahrain|Qatar|United Arab Emirates|UAE|Oman|Yemen|Egypt|Libya|Tunisia|Algeria|Morocco|"
    r"Sudan|Ethiopia|Kenya|Uganda|Tanzania|Rwanda|Nigeria|Ghana|Senegal|Cameroon|Angola|Zambia|Zimbabwe|Botswana|"
    r"Namibia|South Africa|Mozambique|Madagascar|Mauritius|India|Pakistan|Bangladesh|Sri Lanka|Nepal|Afghanistan|"
    r"Kazakhstan|Uzbekistan|Mongolia|China|Taiwan|Hong Kong|Japan|South Korea|North Korea|Korea|Vietnam|Thailand|"
    r"Somalia|Liberia|Sierra Leone|Congo|Eritrea|Gambia|Malawi|Togo|Gabon|Barbados|Bahamas|Trinidad and Tobago|Guyana|"
    r"Suriname|Tajikistan|Turkmenistan|Kyrgyzstan|Bhutan|Papua New Guinea|Ivory Coast|Burkina Faso|"
    r"Laos|Cambodia|Myanmar|Malaysia|Singapore|Indonesia|Philippines|Australia|New Zealand|Fiji)"
)
STREET_TYPE = (
    r"(?:streets?|st|avenue|ave|av|road|rd|boulevard|blvd|lane|ln|drive|dr|courts?|ct|place|pl|square|sq|terrace|terr?|way|circle"
    r"|cir|parkway|pkwy|highway|hwy|freeway|trail|trl|loop|plaza|plz|row|walk|close|crescent|cres|mews|gardens|gdns|grove|hill"
    r"|alley|aly|heights|hts|pike|turnpike|tpke|ridge|run|path|pass|crossing|xing|broadway|embankment|parade|quay|wharf"
    r"|gate|rise|view|meadows?|expressway|expy|bypass|cove|bend|junction|landing|manor|springs?"
    r"|valley|vista|extension|estates?|forge|fork|glen|green|harbor|haven|hollow|isle"
    r"|knolls?|orchard|oval|viaduct|throughway|shores?|shoals?|rapids?|ranch"
    r"|radial|prairie|plains?|pines?|passage|motorway|inlet|groves?|grens?|garden"
    r"|forges?|divide|dale|curve|crest|cliffs?|cape|canyon|camp"
    r"|burgs?|brooks?|bluffs?|bayou|annex|wynd|yard|downs|brae|croft|vennel|garth|causeway|mead|leas?|dene|strand|cottages|villas"
    r"|steps|esplanade|buildings|spur|approach|drove|chase|reach|copse|paddock|warren)"
)
SURE_STREET_TYPE = (
    r"(?:streets?|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terr(?:ace)?|circle|cir|parkway"
    r"|pkwy|highway|hwy|trail|trl|plaza|cres(?:cent)?|mews|gardens|gdns|grove|alley|turnpike|way|close|row|loop|walk|hill|broadway"
    r"|crossing|heights|embankment|parade|quay|expressway|esplanade)"
)
STREET_WORDS = frozenset(
    word
    for name in re.findall(r"[a-z]+\??", STREET_TYPE)
    for word in ((name[:-1], name[:-2]) if name[-1] == "?" else (name,))
)
"""The street words of ``STREET_TYPE``, which contains those of ``SURE_STREET_TYPE``, one by one."""
DIRECTION = r"(?:N\.?\ ?[EW]?|S\.?\ ?[EW]?|E|W|North|South|East|West|North-?east|North-?west|South-?east|South-?west)\.?"
UK_POSTCODE = (
    r"(?:GIR ?0AA|(?:[A-PR-UWYZ][0-9][0-9A-HJKPSTUW]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)\ {0,2"
    r"}[0-9][ABD-HJLNP-UW-Z]{2})"
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
MONTH_WORDS = frozenset(word for name in _MONTHS for word in (name, name[:3], name[:4]))
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
ORDINAL = r"(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b)"
YEAR = r"(?:(?:1[89]|20)\d\d(?!\d)|['’]\d\d(?!\d))"
