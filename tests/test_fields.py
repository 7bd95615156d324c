import pytest

from redactor.field_kinds import is_of_a_house, is_of_a_ware, is_of_goods, names_doer, names_trip
from redactor.field_words import words
from redactor.fields import TEXT, FieldClass, by_name, context_of, looks_operational, names_person, of_keys


@pytest.mark.parametrize(
    "name", ["patientName", "patient_name", "Patient-Name", "PATIENT NAME", "patient.name", "patient's name"]
)
def test_a_name_is_its_words(name):
    assert words(name) == ("patient", "name")
    assert by_name(name).entity_type == "PERSON"


@pytest.mark.parametrize(
    ("entity", "names"),
    {
        "PERSON": "first_name lastName guest_name cardholder_name driverName emergency_contact_name family given patient_family "
        "Vorname nazwisko achternaam förnamn cust_nm usrNm cust_fn mbrLast pt_nm ap_paterno ho_ten m_init 姓名 имя नाम",
        "DATE_OF_BIRTH": "dob date_of_birth patientDob birthDate fechaNacimiento date_de_naissance Geburtsdatum data_urodzenia "
        "bdate c_bd brth_dt birthDt tgl_lahir dt_nasc dob_month birth_ts",
        "PHONE_NUMBER": "phone phone_number system__caller_id from_number toNumber mobile callbackNumber tél telefonnr "
        "mob_no phoneNum cell_nbr no_hp TelNr 电话 телефон",
        "EMAIL_ADDRESS": "email user_email emailAddress",
        "US_SSN": "ssn social_security_number patientSSN",
        "MEDICAL_RECORD_NUMBER": "mrn patient_id medicalRecordNumber",
        "HEALTH_PLAN_ID": "member_id subscriberId policy_number vnr Versicherten-Nr mbr_id policyNum medicare_no KVNR grpNbr "
        "policyRef GRPNBR medi_cal_number",
        "ACCOUNT_NUMBER": "loan_ref sortCode ffNumber loyalty_card account_number acct_num acct_nbr bank_ac KontoNr",
        "NATIONAL_ID": "aadhaar aadhar_no bsn_nr Steuernr PersonalausweisNr tc_kimlik_no 身份证号",
        "US_DRIVER_LICENSE": "dl_no dlNum lic_no",
        "PASSPORT": "passport_num",
        "CREDIT_CARD": "card_number creditCardNumber card_num",
        "CARD_CVV": "cvv card_security_code",
        "CARD_EXPIRY": "validThru card_exp",
        "ZIP_CODE": "zip zip_code postalCode billing_zip postnr kod_pocztowy",
        "STREET_ADDRESS": "HausNr alamat address street_address addressLine1 line_1 adresse dirección indirizzo ulica "
        "gatuadress addr_ln_2",
        "CITY": "city billingTown ville ciudad Wohnort",
        "UNIQUE_ID": "fingerprintId voice_print faceTemplateId claim_id custNo kundenNr staff_no no_client amplitude_id "
        "user_fingerprint claim_ref clientRef custid recloc eticketNo",
        "USERNAME": "user_id username end_user_id usr_id enduser.id distinct_id $distinct_id anonymousId user_pseudo_id "
        "acctName u_name signonId pseudo kayttajatunnus 用户名 "
        "gamertag nick userPrincipalName player_name Benutzername nome_utente nombreUsuario",
        "API_KEY": "sessionKey JSESSIONID Authorization xi-api-key client_secret access_token",
        "PASSWORD": "password Passwort contraseña senha mot_de_passe wachtwoord wpa_key",
        "PIN": "gate_code lockbox pin otp verification_code smsCode 2faCode mfa_token mpin recoveryCodes",
        "IP_ADDRESS": "ip client_ip remoteAddr X-Forwarded-For",
        "SECURITY_ANSWER": "security_answer security_answer_2",
    }.items(),
)
def test_names_that_say_what_the_value_is(entity, names):
    assert {name: by_name(name).entity_type for name in names.split()} == dict.fromkeys(names.split(), entity)


@pytest.mark.parametrize(
    ("name", "apart", "entity"),
    [
        ("homephone", "home phone", "PHONE_NUMBER"),
        ("NEXTKINPHONE", "next kin phone", "PHONE_NUMBER"),
        ("guarantorssn", "guarantor ssn", "US_SSN"),
        ("guarantoraddress1", "guarantor address 1", "STREET_ADDRESS"),
        ("insurancepolicyholderdob", "insurance policyholder dob", "DATE_OF_BIRTH"),
        ("driverslicensenumber", "drivers license number", "US_DRIVER_LICENSE"),
        ("preferredname", "preferred name", "PERSON"),
        ("contactname", "contact name", "PERSON"),
        ("custdob", "customer dob", "DATE_OF_BIRTH"),
    ],
)
def test_a_name_in_one_word_is_read_as_its_words(name, apart, entity):
    assert " ".join(words(name)) == apart
    assert by_name(name).entity_type == entity


@pytest.mark.parametrize(
    "name",
    "microphone saxophone hostname filename parentage hostage velocity contactpreference unzip".split(),
)
def test_a_word_that_ends_like_a_name_of_members_is_one(name):
    assert words(name) == (name,)
    assert by_name(name).field_class is not FieldClass.ENTITY


@pytest.mark.parametrize(
    ("field_class", "names"),
    {
        FieldClass.OPERATIONAL: "trace_id duration_ms order_id status agent_id conversationId call_sid tool_call_id finish_reason "
        "model total_tokens cost latency_p95 retries prompt_tokens elapsed_time phone_number_id call_duration_secs "
        "txn_id order_no invoiceNumber row_num line_no num_tokens custom_id revision_id "
        "evaluation_id experimentId flag_id feedback_id version_no job_no shardNumber order_ref",
        FieldClass.TIMESTAMP: "created_at updatedAt emittedAt start_time_unix_secs timestamp event_timestamp endTimeUnixNano "
        "CreatedDate lastUpdated modified_on etl_tstamp first_seen last_login",
        FieldClass.BLOB: "full_audio audio_base64 encrypted_content encrypted_index thought_signature token_ids "
        "prompt_token_ids",
        FieldClass.TEXT: "note message content summary reason whatever comment transcript scent_family "
        "pt_BR wa zip_no room_no doc_num",
    }.items(),
)
def test_names_that_say_how_the_value_is_used(field_class, names):
    assert {name: by_name(name).field_class for name in names.split()} == dict.fromkeys(
        names.split(), field_class
    )


@pytest.mark.parametrize("name", ["", "_", "123", "日本", "$"])
def test_a_name_without_meaning_is_text(name):
    assert by_name(name).field_class is FieldClass.TEXT


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("patient", True),
        ("attendees", True),
        ("witness1", True),
        ("emg_cntct", True),
        ("Nombre del paciente", True),
        ("Anruferin", True),
        ("ticket", False),
        ("", False),
    ],
)
def test_parts_that_people_play(name, person):
    assert names_person(name) is person


@pytest.mark.parametrize(
    ("value", "operational"),
    [
        ("trace-01:a/b", True),
        ("in_progress", True),
        ("two words", False),
        ("", False),
        ("x" * 201, False),
        ("naïve", False),
    ],
)
def test_shapes_of_ids(value, operational):
    assert looks_operational(value) is operational


def test_context_is_the_last_two_names():
    assert context_of(("a", "patientInfo", 0, "phone_number")) == "patient info phone number"


@pytest.mark.parametrize(
    ("above", "entity"),
    [
        ("visits_by_city", "CITY"),
        ("errorsByEmail", "EMAIL_ADDRESS"),
        ("per_user", "USERNAME"),
        ("by_patient", "USERNAME"),
        ("count_by_status", None),
        ("tokens_per_call", None),
        ("by_model", None),
        ("city", None),
    ],
)
def test_what_members_are_called_where_an_object_is_sorted_by_something(
    above: str, entity: str | None
) -> None:
    rule = of_keys(above)
    assert (rule.entity_type if rule else None) == entity


@pytest.mark.parametrize("name", ["destination_city", "originCity", "via", "city_of_event"])
def test_towns_of_a_trip_are_no_homes(name: str) -> None:
    assert names_trip(name)
    assert by_name(name) is TEXT


@pytest.mark.parametrize("name", ["city", "birth_city", "home_city", "destination_account"])
def test_other_towns_may_be_homes(name: str) -> None:
    assert not names_trip(name)


def test_what_is_open_to_guests() -> None:
    assert is_of_a_house("star_rating")
    assert is_of_goods("priceRange")
    assert not is_of_a_house("rating")


def test_what_is_sold():
    assert is_of_goods("in_stock")
    assert is_of_a_ware("variants")
    assert not is_of_a_ware("product_id")  # an order of somebody has one, too


def test_who_did_something() -> None:
    names = "created_by updatedBy assigned_to ref_by written_by actor who reviewer annotator "
    names += "sorted_by order_by powered_by by to sent_to"
    doers = "created_by updatedBy assigned_to ref_by written_by actor who reviewer annotator"
    assert [name for name in names.split() if names_doer(name)] == doers.split()


def test_what_a_thing_is_called_is_no_family() -> None:
    assert by_name("family").entity_type == "PERSON"
    assert by_name("family", "device") == TEXT


def test_what_a_thing_is_shown_as_is_nobody() -> None:
    assert by_name("displayName", "author").entity_type == "PERSON"
    assert by_name("displayName").entity_type == "PERSON"
    assert by_name("userDisplayName", "device").entity_type == "PERSON"
    assert by_name("displayName", "intent") == TEXT


def test_a_cookie_in_an_object_is_as_secret_as_one_in_a_line() -> None:
    assert by_name("sessionid", "cookies").entity_type == "API_KEY"


@pytest.mark.parametrize("name", ["external_ref", "group_ref", "document_no", "agent_number"])
def test_a_reference_or_number_of_anything_says_nothing_by_itself(name):
    assert by_name(name).entity_type not in ("PHONE_NUMBER", "HEALTH_PLAN_ID")
    assert by_name(name).field_class is not FieldClass.OPERATIONAL
