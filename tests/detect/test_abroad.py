"""Common words of other languages are nobody; the names between them are found all the same."""

import pytest

from redactor.detect.abroad import is_abroad, without_talk_abroad
from redactor.spans import Span


def kept(text: str, said: str, entity: str = "PERSON") -> list[str]:
    start = text.index(said)
    spans = without_talk_abroad(text, [Span(start, start + len(said), entity, 0.9, "model")])
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Agent: Natürlich! Darf ich Ihre Nummer haben?", "Natürlich"),
        ("Sí, buenas tardes, mi hija tiene dolor", "tiene dolor"),
        ("Merci monsieur, c'est très bien", "Merci monsieur"),
        ("Gracias. I will get the nurse", "Gracias"),
        ("Não, obrigada, é só isso", "Não, obrigada"),
        ("Va bene, grazie, buona giornata signora", "buona"),
        ("Goedemiddag, ik heb een vraag", "Goedemiddag"),
        ("bhai mera order kab aayega, bhejo", "kab aayega"),
        ("mujhe paisa dena hai, bhejo", "dena"),
        ("El viernes por la tarde sale de la escuela", "El"),
        ("Perfecto. ¿Qué día le conviene?", "conviene"),
        ("Der ist doch im Urlaub, bitte", "Urlaub"),
        ("Tippen Sie auf Einstellungen", "Tippen Sie auf Einstellungen"),
        ("En uw e-mailadres", "En uw e-mailadres"),
        ("schick mir ein angebot bis sieben uhr", "angebot"),
        ("vielen Dank für Ihre Mahnung vom Freitag", "Mahnung"),
        ("Die Rechnung wurde an den Kunden gezwirbelt, bitte zahlen", "gezwirbelt"),
        ("Dziękuję, proszę o wizytę w czwartek", "Dziękuję"),
        ("lütfen kargo adresini yazın, teşekkürler", "kargo"),
        ("dạ em muốn hỏi về hóa đơn tháng trước", "muốn hỏi"),
        ("asante sana, nitakuja kesho asubuhi", "nitakuja kesho"),
        ("sige po salamat, bukas na lang tatawagan", "bukas"),
        ("yalla shukran ktir, bukra inshaallah", "shukran"),
        ("terima kasih kak, besok saya ambil", "besok"),
        ("Takk, jeg kommer i morgen ettermiddag", "kommer"),
        ("Děkuji, přijedu zítra odpoledne", "Děkuji"),
        ("stp rappelle, jserai en retard slt", "jserai"),
        ("moment ähm die vier sieben null", "ähm"),
        ("ja, tja, dann eben so", "tja"),
        ("le llamo para recordarle su cita de mañana", "recordarle"),
        ("por favor no olvide que nos depositaron menos", "depositaron"),
    ],
)
def test_talk_goes(text: str, said: str) -> None:
    assert kept(text, said) == []


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Mein Mann Ottokar kommt auch mit, bitte", "Mann Ottokar kommt auch", "Ottokar"),
        ("ma femme Solenne travaille avec moi, merci", "femme Solenne", "Solenne"),
        ("Buenas tardes, soy Yadira Quiñones, gracias", "soy Yadira Quiñones", "Yadira Quiñones"),
        ("Ja, ich bin Frauke von der Heide, danke", "Frauke von der Heide", "Frauke von der Heide"),
        ("Sí, es de la Cruz, gracias, con mucho gusto", "la Cruz", "Cruz"),
        ("esa es la casa de mi suegra Ximena jaja", "suegra Ximena jaja", "Ximena"),
        ("Ja, dat is Joost van", "Joost van", "Joost van"),
        ("I spoke with Das and Ella today", "Das", "Das"),
        ("Name: Lena Tavish", "Lena Tavish", "Lena Tavish"),
        ("Caller: UMA TAVISH", "UMA TAVISH", "UMA TAVISH"),
        ("Mila", "Mila", "Mila"),
        ("I spoke with Selam and Kaya today", "Selam", "Selam"),
        ("my friend kaya came with sana", "kaya", "kaya"),
        ("Merhaba, komşu Tunahan aradı, lütfen arayın", "komşu Tunahan aradı", "Tunahan"),
        ("Chào anh, chị Thắm gửi tiền rồi", "chị Thắm gửi", "Thắm"),
        ("Bwana Omondi anakuja kesho asubuhi", "Omondi anakuja", "Omondi"),
        ("Paciente: hola, soy quorvin y necesito cita", "quorvin", "quorvin"),
        ("Chat 4\nPaciente: oye, soy quorvin y necesito cita", "quorvin", "quorvin"),
    ],
)
def test_names_stay(text: str, said: str, name: str) -> None:
    assert kept(text, said) == [name]


def test_only_names_are_judged() -> None:
    assert kept("Natürlich, das ist gut", "Natürlich", entity="EMAIL_ADDRESS") == ["Natürlich"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Przesyłka jest w drodze", "Przesyłka"),
        ("Siparişiniz hazır. Bilgisayar kutuda", "Bilgisayar"),
        ("hyvä, polkupyörä on tässä", "polkupyörä"),
        ("Me duele la rodilla izquierda desde ayer", "rodilla izquierda"),
        ("la maglietta con la cerniera rotta", "cerniera rotta"),
    ],
)
def test_a_word_of_a_dictionary_goes_in_a_line_of_such_words(text: str, said: str) -> None:
    assert kept(text, said) == []


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Mi chiamo Cerniera, piacere", "Cerniera", "Cerniera"),  # a capital within a sentence
        ("Przesyłka", "Przesyłka", "Przesyłka"),  # an answer of one word
        ("Rodilla Thorvald no viene hoy", "Rodilla Thorvald", "Rodilla Thorvald"),
        ("la rodilla de quorvin izquierda", "quorvin izquierda", "quorvin"),
        ("Przesyłka dla Jaswinder jest w drodze", "Jaswinder", "Jaswinder"),
        ("przesyłka dla oluwaseun jest w drodze", "oluwaseun", "oluwaseun"),
        ("la maglietta di thorvald con la cerniera", "thorvald", "thorvald"),
        ("PRZESYŁKA DLA THORVALD JEST W DRODZE", "THORVALD", "THORVALD"),
    ],
)
def test_what_no_dictionary_holds_stays(text: str, said: str, name: str) -> None:
    assert kept(text, said) == [name]


@pytest.mark.parametrize("entity", ["STREET_ADDRESS", "LOCATION"])
def test_places_are_called_after_things(entity: str) -> None:
    assert kept("la maglietta di via cerniera", "cerniera", entity) == ["cerniera"]


def test_what_is_told_of_a_whole_text_is_not_forgotten_for_the_names_in_it() -> None:
    text = " ".join(f"Gracias, I saw Fen{at}wick at the desk." for at in range(200))
    is_abroad(text)
    hits = is_abroad.cache_info().hits
    spans = [
        Span(at, at + 3, "PERSON", 0.9, "model") for at in range(len(text)) if text.startswith("Fen", at)
    ]
    assert list(without_talk_abroad(text, spans)) == spans
    is_abroad(text)
    assert is_abroad.cache_info().hits == hits + 1


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Hi Kanya,", "Kanya", "Kanya"),  # Tagalog has it, but the line is English without it
        ("The caller, Kanya Wongsakul, asked. Kanya was satisfied.", "Kanya Wongsakul", "Kanya Wongsakul"),
        ("Thanks for calling, ask Farai about it", "Farai", "Farai"),
    ],
)
def test_a_name_is_no_witness_against_itself(text: str, said: str, name: str) -> None:
    assert kept(text, said) == [name]
    assert kept("Vannak. So what now?", "Vannak") == []  # opens what is said
