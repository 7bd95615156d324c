"""Common words of further languages in Latin letters, none of which is an English word first of all. Written for this project.

Small words, kin, courtesy, days and months, what is asked for at counters and on forms.
"""

from __future__ import annotations

_POLISH = frozenset("""
aby albo ale ani babci badania badanie bardzo bez brak brat bratem być był była było były będzie będę chce chciałabym
chciałbym chcę chociaż chyba ciebie cioci ciocia cię coś czas czasem czego czekam czemu czesc cześć czwartek czy czyli
czym często córka córki dalej dla dlaczego dlatego dobra dobranoc dobre dobrego dobry dobrze dom domu dopiero dostałam
dostałem dowodu dowód dużo dwa dwie dziadek dziadka dziadku dzieci dziecko dzien dzień dzisiaj dziękujemy dziękuję
dziś dzwonić dzwonię dzwonił dzwoniła gdy gdzie godz godzina godzinie godziny grudnia grudzień ile imię inne jak jaka
jaki jakie jako jakoś jednak jego jej jest jestem jesteś jesteśmy jeszcze jeśli jeżeli jutro już kiedy kierunek klient
klienta kod konta kontakt koło krwi kto ktoś która które którego której który których którym kupić kwiecień kwietnia
lat lekarstwo lekarz lekarza lekarzem leki lipca lipiec listopad listopada lub lutego luty mają mam mamy marca marzec
matka matki mieszka mieszkam mieszkanie miłego mnie mną mogę moja moje mojego mojej może możemy możesz można musi
muszę mój mąż męża mężem nad nagroda nam nami nas nasz nasza nasze nazwisko nazywa nazywam nic nich niech niedziela
niego niej nieobecny niestety nigdy nim niż nowa nowe nowy numer numeru obok oczywiście oddział odebrać odwołać ojca
ojciec okularow okulary okularów ona oni ono opłata oraz osoba osobistego osobisty pacjent pacjenta pacjentka
pacjentki paczka paczki pana pani panią panu państwa państwo październik października piszę piątek piętro poczta pod
podaj podać podpis podpisał pokój polecam polski pomoc pomocy poniedziałek ponieważ potem potrzebuję potwierdzam
powiedział powiedziała pozdrawiam pozdrowienia praca pracy prawie prawo prosić prosze proszą proszę przed przede
przelew przez przełożyć przy przychodnia przyjechać przyjedź przykro pytaja pytają ranem rano razem recepta receptę
rejestracja rodzice rodzina rok roku rozmawiać również sala sierpień sierpnia siostra siostry się skierowanie skąd
sobie sobota spotkanie sprawa sprawie sprawy strona styczeń stycznia stąd syn syna synem szanowna szanowny szpital
szpitala szpitalu są także tam tata taty tego tej teraz też tobie tobą trzeba trzy tutaj tydzień tygodniu tylko
uczciwego ulica ulicy umówiony umówić urodzenia urodzin urodzona urodzony uwaga wam wami wasz wcześniej wczoraj
wieczorem wiem witam wizyta wizyty wizytę więc więcej wniosek woda wrzesień września wszystkie wszystkiego wszystko
wtorek wujek wujka wujku wynik wyniki wyniku wysłać wysłałam wysłałem zadzwonić zadzwoń zaraz zawsze zdrowia zgubiono
zgubiłam zgubiłem znalazcę znowu został została zwiększyć zła zły środa żeby żona żony żonę
""".split())  # fmt: skip
_TURKISH = frozenset("""
abi abla acaba acil adrese adresi adresim adresimi adı adım ailesi alabilir aldı aldım aldınız almak altı alır
alıyorum ama ancak annem annesi aradı aradım aralık arasında arayın artık aslında ateşi aynı ayrıca ağabey ağrı
ağrıyor ağustos baba babam babası bana bazı belki bence beni benim bey beyde beyin beş bile bilgi bilgileri bir biraz
biri biz bize bizi bizim bu bugün buna bunlar bunu bunun burada buradan burası burda böyle büyük bırak bırakın cadde
cuma cumartesi daha dahil dair dedi dedim demek dert desem devam değil değildi değişti diye diyor doktorum dolayı
doğum dört dün eden eder efendim ekim eski evde evet evi evim evin eylül eğer eşi eşim fakat falan fazla fotoğraf
geldi geldim gelecek gelen gelir geliyor gelmedi gelmek gelmiş gerek getir getirin geçen geçmiş gibi gidecek gidiyor
girdi gitti gittim gönder gönderdim gönderildi gönderin göre görüşürüz gün günaydın güzel hafta hala halde halen hangi
hanım hanımın hastane hastanesi haziran hemşire hep hepsi herhangi herkes hesabı hesap hiç icin iki ilaç ile ilgili
ilk ise isim ismi istanbulda istiyorum iyi iyiyim için içinde iş kadar kadın kapalı kapı karar kardeş kardeşim kargo
kasım katı kayıp kaç kendi kendisi kez kimlik kimse kocam komşu komşum komşuya konu konuştum küçük kız kızım lazım
lutfen lütfen mahalle mahallesi mayıs merhaba misiniz miyim musunuz mı mısınız nasıl nasılsın neden nerede nereye
niçin numara numaram numarası ocak olan olarak oldu olduğu olduğunu olması olmaz olsun olur oluyor ona onlar onu onun
orada oğlu oğlum pazar pazartesi peki perşembe randevu randevum randevusu saat saatte sabah sadece sahip salı sana
sanırım selam selamlar sen seni senin sevgiler sevgili sipariş siparişi siparişim siparişimi siz sizi sizin sokak
sokağı sonra sonraya soru soruyor soruyorlar soyadı tam tamam tane tarafından tarih tarihi tarihinde tavsiye tek
telefonu telefonum temmuz tesekkurler teslim teyze teşekkür teşekkürler tutar tüm var vardı verdi verdim verin vermek
veya yalan yani yanlış yapan yaptı yaptım yarın yazdım yaş yaşında yeni yenisi yer yeri yerine yine yok yoksa yüzden
zaman zaten ziyaret çalışıyor çarşamba çocuk çocuğum çok çünkü ödedim ödeme önce önemli öyle öğleden ücret ücreti
üzere üç şahıs şey şimdi şu şubat
""".split())  # fmt: skip
_VIETNAMESE = frozenset("""
anh bao biết buổi bà bác bán báo bây bên bạn bằng bệnh bị bố chiều cho chung chuyển chào cháu chú chúng chưa chỉ chị
chồng chờ chủ cuối các cái cám còn có cô công cùng căn cũ cũng cư cưới cả cảm cấp cần của cứu dạ giao giá giúp giấy
giờ gì gọi gửi hiện hoặc hàng hãy hóa hôm hơn hẹn hết họ học hỏi hỏng hộ hủy khi khoản khám không khỏe kia luôn làm
lên lúc lương lại lần lắm lễ lớp mai mua muốn mà má mình mất mắc mẹ mọi mỗi một mới nay nghìn nghỉ ngoại ngàn ngày
ngân người ngủ nhiều nhà nhân nhé như nhưng nhận nhớ những nào này nên nó nói nơi nước nếu nội nữa phòng phút phường
phải phố qua quá quê quận ra rất rẻ rồi sau sinh sáng sĩ sẽ số sống sốt sửa thuốc thành tháng thì thôi thông thầy thắc
thế thể thứ tiền toán triệu trong trên trước trường trả tuần tuổi tài tên tôi tại tầng tết tỉnh tối từ uống việc viện
và vào vì vẫn vậy về với vợ vừa xe xin xong xã yêu ông ăn đang đau đi điều điện đâu đây đã đó đóng đơn đường được đấy
đầu đắt đặt đến đều để địa đồng đợi đừng ơi ấy
""".split())  # fmt: skip
_SWAHILI = frozenset("""
aidha ajali akasema akaunti alhamisi alifika alikuja alisema ambao ambaye ambayo ameenda amefika amekuja ameniambia
amepewa ana anaendelea anaishi anaitwa anakuja anakula anasema anataka angu asante asubuhi atakuja baada baba babu
badala bado bali bana barua basi bibi bila binti bwana dada daktari dawa duka elfu fedha habari hadi haiwezekani
hakuna halafu hali hana hapa hapana haraka hasa hata hawa hawana hayo hela hii hiki hilo hivi hivyo hiyo hizi homa
hujambo huko humu huo huu huyo huyu ijumaa ila ili ilikuwa imefika inaitwa ingawa isipokuwa jambo jana jina jioni
jirani jumamosi jumanne jumapili jumatano jumatatu juu kaka kama kamili kando karibu kati katika kazi kesho kiasi
kijiji kila kile kimoja kiongozi kisha kitabu kitambulisho kitanda kitu kubwa kuhusu kuja kujua kula kuna kununua
kupata kupiga kurudi kusema kutoka kutuma kuwa kuwasiliana kwa kwake kwako kwamba kwangu kwani kwanza kwao kwenda
kwenye kwetu labda lakini lini lipa maana maji malipo mambo mapema mara matibabu maumivu mbali mbaya mbele mbili
mchana mdogo mfano mgonjwa miaka mimi mjini mke mkononi mkubwa moja mpaka mpendwa mpya mtaa mtaani mtoto mtu muda
muhimu mume mwaka mwalimu mwana mwanangu mwendo mwenyewe mwezi mwisho mzee mzuri naishi najua namba nambari nami nani
nasema nataka ndani ndio ndiyo ndugu nenda ngoja niaje niko nilikuwa nimefika nimepata nimetuma ninaishi ninaomba
ninataka nini nipe nitakuja nitumie njia njoo nne nusu nyingi nyote nyumba nyumbani ofisi ofisini omba onyesha pamoja
pande pesa pia piga polisi risiti saa sababu safari sahihi salamu sana sasa sawa sehemu shida shilingi shule sijui
siku simu sisi siyo subiri taarifa tafadhali tangu tarehe tatizo tatu tena tuma tuna tunaishi tunaomba tutaonana
ukifika umefika umefikaje umepata umri unaitwa unataka upande usiku utambulisho vile vipi vizuri wa wakati wako
waliofika wanasema wangu wapi watoto watu wengi wewe wiki wote yake yako yangu yao yeye yuko yupo zaidi zake zako
zangu ziko
""".split())  # fmt: skip
_TAGALOG = frozenset("""
akin aking akong alam alin ama amin anak ang anim aniyang anong apat araw asawa aso ay ayaw ayon bago bahala bahay bakit
bale balik bayad bayaran bigay bilang bili binayaran buhay bukas bunso buong buwan daan dahil dahilan dalawa dapat daw
diba din dine dito doon dumating eto gaano gabi gagawin galing ganito ganoon gawa ginawa gumagana habang hali hanap
hanggang hapon hinihintay hintay huli hulyo hunyo huwag ibang ibig ilan ilang inang inyo ipadala isa isang ito itong iyo
iyon iyong kaarawan kababayan kahapon kahit kaibigan kailangan kami kanila kanina kanino kanya kanyang kapag kapatid
kapitbahay karamihan kasama katulad kausap kaya kayong kila kinuha kulang kumain kumusta kuya laban lahat lamang likod
lolo loob lubos lumang maaari maaga mabait mabuhay maganda magandang magbayad maging magkano magkita magulang mahal
mahina mamang mamaya manang manong marami maraming mayroon mo mula muli muna mundo naaalala nabayaran nag-aaral
nagbabayad naging nagmamahal nagpadala nais naka nakatira nakita nanay nandito nandoon nang nanggaling nasa nasaan
nating ngayon ngayong ngunit nila nilang ninang ninong ninyo nito niya niyang nung oo padala pagkatapos pakibigay
pakisabi pakitawagan pala palagi pamangkin pamilya pangalan pangalawa parang pasok patay pati pera pinadala pinsan
puwede rin sabi sabihin sakit sama sana sasabihin sige sila sinabi siyang subalit taga tagal tama taon tapos tatay tatlo
tatlong tawag tawagan tayo telepono tita tito tiya tiyahin tiyo tulong tuloy tunay tungkol tuwing umaga umalis utang
walang walo yan yata yon yun
""".split())  # fmt: skip
_HINDI = frozenset("""
aadmi aage aana aapko aata aati acche acchi achaa achhe alag ata ati aunga aungi baaki baat bahar bahu baj bajay baje
baji barabar bas batana bataunga bataya behen beti bewi bhabhi bhaiyya bhej bhool bijli bilkul biwi bol bola boli bolna
bolo bolte buhat bukhar chaahiye chaar chacha chachi chahta chahte chahti chal chala chale chalega chalo chalta chalte
chhe chhota chhoti chutti daal dadaji dadi dadu dalo dard dawa dawai dega degi denge deta deti dhai dhanyavad dhyan didi
dikha dikhao dil din diye dost dusra dusri ek gaadi galat gali ganda gaon garam ghanta ghante ghanton gir haal haath
hafta hafte hamare hame hamein hamesha heyn hme hogaya hona hone hota hote hoti hua hue hum humein humne ilaaj inke inki
isi iske iski isliye ismein itna itne itni jaa jaana jaane jaao jaata jaate jaati jagah jaisa jaise janam jao jaunga
jawab jee jese jis jiske jisko jitna kaam kaha kahaa kahi kahna kaisa kaisi kal kam kamre karaya karega karegi karein
karlo karne karni karun karwa karwana kathin khaana khana kharab khata khatam khud khush kidhar kis kisi kiska kiski
kisko kitaab kr krdo krke krna krta krte krti kru kuchh kyunke laana ladka ladki laga lagi lagta lagti lao lega legi
lekar leke lekin lekr leli lelo likh likha likhna logon maa maaf maafi madad mahina mahine mai mami mamu mana mangwa
mausi milna milta milti mujhko mujhse naa naana naani nai nana nani naukri naya nayi neeche nhi nikal nikalna nikla
oopar oye paani paas padega padegi padosi pahle pahunch pahunchna paisay pati patni peeche phr phuppo pooch poocha poora
prati pura puri rahaa rahata rahta rahte rahti rakh rakha rakhna rakho rehna rehta rehte rehti rha rhe rhi rupay saal
saas sab sabhi sabko sabse sahab sahi sakta sakte sakti sala salaam samajha samajhta samay sambhal sasur shaadi shayad
shuru soch socho subha suna sunao sunna tabhi tabiyat taraf teesra tha thaa thak thode thodi tum tumhara tumhari tumko
tumse uncha unhone unke unko upar usi uske usne usse ussey utha vaapas vahan voh waha wahan wahi waise waqt yaad yaar
yaha yahaan yahan yahi yehi zaroor zaruri zindagi
""".split())  # fmt: skip
_ARABIC = frozenset("""
3al 3ala 3am 3andi 3ando 3ashan 3ayez 7abibi 7abibti 7aga abl ahla ahlan ahleen ahlein akeed akid alaykum aleikum
aleyk alf ana anni ayez ayna aywa ayza ba2a ba3d ba3den badde baddi bade bahki baid bas bayt bedde beddi bhalwa2t bidd
biddi bikra bint bkun bokra bukra chou choukran chu dayman diktor dilwa2ti duktor ehna ejit elli enta enti esmi eza
fein fen fi fih fiki fiya gedan giran hada hadi haida hala halla halla2 hallaq hallo2 hamdella hamdillah hamdulillah
hatta hawiya hawiyye hayda haydi hena hina hinak hiye hiyye hon houn huwa huwe hwe ila ilik illi inno ino insha2allah
inshaallah inshalla inta inti ismak ismi ismik iza jaye jayi kaman kamen kanet keef kef kefak keifak khair khalas
khalina khalli khalti khamse khayyi kheir kida kifak kifik kollo kteer ktir kull kulu la2 lahza lal laysh lazem lazim
leh leish lesh lissa ma3 ma3ak ma3i ma3lesh maalesh mabrook mabrouk mafeesh mafi mafish maratak marati marhaba
marhaban marid marida masa2 maw3ad mawjud mesh minshan mish momken mumkin mushkila mustashfa mw3ad niha nihna nus ra2m
rakam raqam sa2alat sa3a saa3a sabah3 sayyara sayyart se3a seedo shokran shou shu shukran siti sitti tab tamam
taman3ish tani tayeb tayyib teta tfadal tfaddal tisbah ukhti ummi ustaz ustaza wa7ad wahad wahed walla wallahi wayn
wein wesh weyn ya3ni yaani yalla yani yimkin yom zawji zawjti zay zayy
""".split())  # fmt: skip
_INDONESIAN = frozenset("""
abang adalah adik aku anak apa apakah apalagi atas atau awak ayah bagaimana bagi bahwa baik bang banyak bapak baru bawa
bayar beberapa begitu beli benar berada berapa berikut besar besok biar biasa bila bilang boleh buat bukan bulan cari
cik cukup cuma dalam dapat datang datuk dekat demi depan diantar dibayar dikirim diri dulu empat enam encik enggak gak
gimana gue guru habis hampir hanya hari harus hendak hingga hubungi ini itu jadi jalan jangan jika jumat kabar kah kakak
kalian kalo kami kamis kantor kapan kata kecil kedua keluarga kelurahan kembali kenapa kepada kerja ketika kini kira
kirim kita kok kota kurang kurir lagi lain lalu lama langsung lebih lengkap lewat lho lima loh maaf macam maka makan
makasih malam mana masih masuk mau melalui memang memesan meminta menit mereka minggu minta mohon mulai mungkin nak nama
nanti nenek ngga nggak nih nomer oleh orang pagi pakai pake pasien pasti pergi perlu pernah pertama pesan pesanan pihak
polisi puan pukul pulang pun punya rabu resi ribu rt rumah rw saat sabtu saja sakit salah sama sampai sana sangat satu
saudara sebab sebagai sebelum sebesar sebuah sedang segera sehat sejak sekali sekarang sekejap sekitar selain selama
selamat selasa seluruh semoga semua sendiri senin seperti sering serta sesuai setelah setiap siang siapa sih sila
silahkan silakan sini suami supaya surat tadi tahun takde tanggal tapi tau telah telepon teman tempat tentang terakhir
terimakasih tersebut tetap tetapi tiap tiba tiga tinggal toko tunggu turun uang udah ulang umur usia waktu walau warga
yaitu yakni
""".split())  # fmt: skip
_NORDIC = frozenset("""
aldrig allt alltid annan annars anställd arbete att av avtal bara barnbarn behöver betala betalning bilen blev blir
bliver bokning brev bror brorsan bursdag bursdagen bäst bästa både danmark dansk denna deras dess dessa det detta din
ditt dottern där därför då efter eftermiddag efternamn efternavn eftersom ehkä ei eikä eivät ej eller ellers emellan
enligt ennen entä ert ett etter etunimi faktura fakturan familien familj farfar farmor fasta fick fik finns flere flytta
fredag fråga från fyra få får född födelsedag födt följande för före förnamn förra första fødselsdag fødselsdato
fødselsnummer født første gick gjorde gjort glem glemme goddag godmorgen gång gånger går hadde hade haft haluan halv har
havde hei hej heja hela helst henkilö henkilötunnus henne hennes heter hetki hette hetu hilsen hos huomenna huomenta hur
husk hva hvad hvem hver hvis hvor hvordan hvorfor hyvä hyvää hälsa hälsar hälsning hälsningar hän häneltä hänen här hør
høre hører ibland idag igen igår imorgen imorgon ingen inget inom inte isä jag jeg joka jos jotain jotka juli juni
jälkeen kaikki kaksi kanske kanskje kanssa kerran kesäkuu kiitos kiitän kl klokka klokken kolme komme kommer kommit
kommun koska koti kotona koulu kuin kuinka kuka kun kvar kvart kväll kvällen kyllä känner køb købt lapset lapsi lasku
lauantai legen lige ligger lisää lite litt lähellä läkare lääkäri lægen lördag lørdag maanantai maj mandag mange mannen
med medan meddelande meg mer mest mig mikä mina mindre minkä minst minulla minun minä missä mitt mittemot mitä moikka
mor morfar morgon mormor mutta mycket mye myöhemmin myös må måndag många måste namn natt navn nej ner nimeni nimi norge
norsk nya nye nyt när nästa nå någon något några når och också også olemme olet oli olisi olla onko onsdag ord osoite
oss pasient patienten pengar penger perjantai personnummer plats puh puhelin puhelinnumero päivä päivää på rett ringa
ringde ringte räkning sairaala sama samma sammen samt sedan seg sekä sen senast senere siden siis sina sinun sinä sitt
sitten sjuk själv ska skal skall skicka skickade skola skole skriva skriver skulle slik slut slutt som sonen spør staden
stod stor stora straks strax ström større sukunimi sundhed sunnuntai svar svensk sverige sygehus sykehus syntymäaika
syntynyt syster säger sägs så sådan södra söndag søndag sønn sønnen søster tack tacka tai takk takker takket tapaaminen
tel terveisin terveyskeskus ti tid tiden tidigare tiistai til tilaus tilbake tillbaka timer timmar tirsdag tisdag tog
torsdag torstai två tämä tänään tässä töissä undersøgelse undersøkelse upp uppgift usikker ut utan uten vaan vad vaimo
vain var vara vare varför varit vart vecka veckan ved vel venlig vennlig vet vid vielä viikko vilka vilken vilket vill
ville voin voisi voitko vuosi väl vän vänlig vänliga vår våra vårt være været yksi äiti är även år åren åringen åt ön
över øl øre øye
""".split())  # fmt: skip
_CENTRAL = frozenset("""
acasă aceasta acela acest acesta acum adică adresa ahoj aici aki ale alebo alt aláírás amely ami amikor ani anya anyja
anyukám anyám apa apartamentul apám ar asta astăzi asupra atunci avea az azonban azt až aș așa baj beteg bez bine
bolest bolnav bolnavă brzy bude budu buletin buletinul bun bună bych byl byla bylo bácsi bár být cam cardul casă cel
ceva chiar ci cine cineva copii copil copilul csak csütörtök cu cum cumva când cât cím címe că dacă dcera dcery deci
decât degrabă din dintre dlouho dnes doamna doamnă doar dobrou dobrá dobré dobrý doctorul domnul domnule două după
délután dítě děkuji děkuju děti dům ea ebben egy egyik ei elnézést etaj ez ezek ezen ezt fel felesége feleségem femeie
fi fia fiam fie fiecare fiica fiind fiul fiú foarte fost frate fratele férj férjem făcut fără gyerek gyógyszer hanem
hodin hodiny hogy holnap hét hétfő hívjon hívott igen illetve itt jak jako jeho jejich její jen jestli ještě jich již
jmenuji jména jméno jsem jsi jsme jsou jste jó jön kde kdo kdy když kedd kell kislány která které který kérdés kérek
kérem kórház kórházban köszönöm közben között lakik leszek lett lor luni lány lánya lângă lékař lékaře mai maminka
mamă manžel manželka marți matka mașina mea medicul meg megyek mei mele mereu mert miatt miercuri minden mindig mivel
moc mohl mohu moje mondta mult multe mulțumesc muž mám máme már máte mâine még mého místo mě můj můžete nagy nagyon
nap napot naștere nebo neděle nejsem nekem nemocnice nemám není neve nevem nevoie než nic nici nimic nincs noastră
nostru nouă noștri numai numele număr numărul néha néni név născut născută objednat ode odpoledne olyan ona oni orașul
ori orvos oră otec pacient pacienta pacientka pak paní pe pedig pentru peste pierdut platba poate pod podle pojištění
pokud pondělí potřebuji pozdravem prea prenume prin programare prosím proto protože puțin pátek pâna până péntek před
přes přijeď příjmení reggel rendelő rodiče rodné rog rok roku rád ráno salut sau schůzka seara segítség servusz sestra
sice sme sobota sok som sora soția soțul spitalul spre spíš středa sunt své svého svůj syn syna szerda szeretnék
szerint szia sziasztok szombat szám számla szép szívesen született születési sâmbătă să sănătate săptămână tady také
tam tatínek tatăl tedy tegnap tehát telefonul tento timp toate tohle toho tomto totiž tudom tímto több třeba ugye
ulice unde unei unor unul után už vagy vagyok vannak vasárnap vaše vei velmi veni večer vineri viszont volt voltam
vostru vreau vy vám váš výsledky vă věc vše všechno za zavolejte zde zdravím ziua zpráva zítra által és év îi îl îmi
împreună în înainte încă într îți össze úgy új úterý üdvözlettel üzenet čas čtvrtek číslo ďakujem ők že žena žádný
žádost și știu
""".split())  # fmt: skip
_MORE_FRENCH = frozenset("""
ajd août auj avril bah bcp beau-père belle-mère bises bisous biz bjr bouchon boulot bsr cdlt chien chuis cordialmt
cousine dsl décembre envoyé frérot fumer février gourée grand-mère grand-père grande janvier jpense jpeux jpp jsais
jserai jsuis jte juillet juin jvais kiffe libre louer loyer mdr mec meuf nan neveu nièce novembre octobre oncle ouais
papi pck pcq petit petite pote prière ptdr qd qqch qqn secours septembre slt sortie stp surtt svp tante tjrs tjs tkt
truc trucs tt vu wesh
""".split())  # fmt: skip
_MORE_SPANISH = frozenset("""
abrazo abrazos abuelita abuelito besos blanco boludo carné chao chau comadre compadre dile déjala déjale espalda flete
ganó güey madrina mija mijas mijo mijos nomás nubes oye padrino pobrecita pobrecito podés querés sabés soleado sorda
sordo sustituye tal tenés vieja viejo wey ándele
""".split())  # fmt: skip
_MORE_ITALIAN = frozenset("""
abbraccio anni aprile babbo baci bacioni bicchiere burro cari caro compie cugina cugino dicembre farina febbraio ferie
gatto gennaio gentilissima gentilissimo giugno luglio maggio manca mangia nipote nipoti novembre oculistica olio ottobre
papà partita preventivo promemoria saluti scrivo settembre uova zia zio zucchero
""".split())  # fmt: skip
_MORE_PORTUGUESE = frozenset("""
abraço abraços abs beijo beijos benção bjs blz bênção cigarro coelho cê dezembro dona fevereiro fugiu janeiro julho
junho maio março novembro obg outubro parei setembro sobrinha sobrinho tbm traz tá tô vc vcs vovó vovô
""".split())  # fmt: skip
_MORE_GERMAN = frozenset("""
backen backpulver dezember eier enkelin februar feiere fuß fällt gegessen groß großmutter großvater hinweise januar juli
juni klagt klein klingelt kuchen kuss küsse lg liebe liebes mehl mfg moin märchen märz neffe nehme nichte oktober onkel
schwager schwindel schwägerin tach tante tausch tschau täter verkaufe vg zeuge zeugin zucker
""".split())  # fmt: skip
_MORE_DUTCH = frozenset("""
bakfiets behandelen centiare doei drie februari gelieve groetjes groot intussen januari jazeker juf juli juni klein
koper maart meester mei neef negen oktober oom ouma oupa overdrachtsbelasting schoonmoeder schoonvader tante tien vijf
zes zeven
""".split())  # fmt: skip

VIETNAMESE = _VIETNAMESE
"""Those whose accents nobody leaves out: without them they are names."""
WORLD = (
    _POLISH
    | _TURKISH
    | _SWAHILI
    | _TAGALOG
    | _HINDI
    | _ARABIC
    | _INDONESIAN
    | _NORDIC
    | _CENTRAL
    | _MORE_FRENCH
    | _MORE_SPANISH
    | _MORE_ITALIAN
    | _MORE_PORTUGUESE
    | _MORE_GERMAN
    | _MORE_DUTCH
)
"""All others."""

WORLD_ALSO_NAMES = frozenset("""
aage abi abla adik aki akin alam ale alf alin alt ama ami amin ana ang anh ani annan annars anni anya asante asta ata
ati avril ayon baba babbo babu bade bah bahar baik bale bali balik bana bang bao bara bas bawa bence beni bey bibi bir
blanco bolte brak bror bulan bun buna burda böyle büyük cam cari caro chacha chao chau chien cho chou chu cik coelho
cuma daal daan dada dadi dag daw demi denna deras dess dessa dil din diyor dobra dobre dobry dobrý dom dona dost eden
eder ek ekim eller ellers elli etter evde evi eylül falan farina fein fen fia fick fik finns gabi galat ganda gatto
gott grande groot groß gue guru güzel habibi hadi hali halla hana haraka hari hawa henne hetu heyn hon hone hua hue
hund hur husk huwe ila ilan inta isa ise ito iza jaana jaka jaki jana januar janvier jao jaye jee jen jina jos juli
juni kaisa kaj kaka kam kaman kamen kami kamis kantor kardeş karlo kasım kata kati kaya kazi keef kell kendi kia kile
kira kis kisha kiska kita klein kok koska kota kula kull kuna kuss kuya küçük laban lain lal lama lao lazim lega leke
lesh leszek lett lige lima lini lipa lissa litt loh lola lolo lor lubos maggio mahal mai maio maj makan mambo mana
manca mara mau mbili meester meg mehl mei mele mert mijas mijo mimi mina minta mish mitt mo mohl mor morgon muli mundo
musi mwaka mwalimu mwezi mzee nagy nais nakita nam nan nana nani nas natt nay ndugu neema neve neveu niko nila nim
ninang nini ninong nus nya nye och ode olan oli ona oni ono ord ori oss ouma paas pak pala pera pesa petit petite pia
poczta polski pote prati proto pun pura puri ra rahi resi rin rok saal saas sabah safari sakti sala salaam salah sama
sana sasa satu sau schwager selam selasa sen shida shu sila simu sina sini sisi siti sitti sobota sok som sora stary
stor stora ström subha suna sunna szép sáng tab tack tai tal tam tama tamam tane tata tatu tena teta thode ti tiba
tien til tita tito tobie tuma ung usiku ustaz vain var vara verdi vid vill ville vu vän wako walla walo wein wey woda
wujek xin yahi yan yani yao yeni yer yon yuko yun zaidi zake zaman zucker
""".split())  # fmt: skip
"""Those that some people are called, too."""
