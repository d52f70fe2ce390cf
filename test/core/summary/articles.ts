/** Invented articles in three languages, with what their summaries must and must not say. */

export const ARTICLES = [
  {
    language: 'en',
    title: 'Lanmoor ferry sails again',
    text: `LANMOOR, June 5 (Velm Courier) – The Lanmoor ferry sailed for Velm on Tuesday with 412 passengers, the first crossing since a storm closed the strait nine days ago.

Engineers of the harbour board found cracks in two of the three piers, and the third is open to small boats only.

“We waited for the wind to turn. Nobody complained,” Captain Ines Roth told the Courier.

However, the winter timetable will not return before the piers are mended. She also asked passengers to come early.

Read more: How the lighthouse keeper counted ships.

The repair will cost 1.5 million crowns, which the board hopes to raise from the three towns on the strait.

Is it enough? Mayor Paul Brandt of Velm said the towns would pay what they owed and not a crown more.

Tomas Okoro contributed to this report.`,
    has: 'The Lanmoor ferry sailed for Velm on Tuesday',
    lacks: ['LANMOOR, June 5', 'Read more', 'contributed', 'Is it enough?', 'She also'],
  },
  {
    language: 'ru',
    title: 'Паром снова ходит в Вельм',
    text: `ЛАНМУР, 5 июня — Вестник. Ланмурский паром во вторник вышел в Вельм с 412 пассажирами, это первый рейс после девяти дней шторма.

Инженеры порта нашли трещины в двух причалах из трёх, третий открыт только для лодок.

«Мы ждали, пока ветер переменится», — сказала капитан Инна Рот.

Однако зимнее расписание вернётся не раньше, чем причалы починят. По её словам, приходить нужно заранее.

Читайте также: Как смотритель маяка считал корабли.

Ремонт обойдётся в 1,5 млн крон, их надеются собрать три города на проливе.`,
    has: 'паром во вторник вышел в Вельм',
    lacks: ['5 июня', 'Читайте также', 'По её словам'],
  },
  {
    language: 'az',
    title: 'Bərə yenidən Velmə üzür',
    text: `Lanmur, 5 iyun, AZƏRTAC. Lanmur bərəsi çərşənbə axşamı 412 sərnişinlə Velmə yola düşüb, bu, doqquz günlük tufandan sonra ilk reysdir.

Liman mühəndisləri üç körpüdən ikisində çat aşkar ediblər, üçüncüsü isə yalnız qayıqlar üçün açıqdır.

“Küləyin dəyişməsini gözlədik. Heç kim şikayət etmədi”, - deyə kapitan İnna Rüstəmova bildirib.

Lakin qış cədvəli körpülər təmir edilənə qədər qayıtmayacaq. O, sərnişinləri tez gəlməyə çağırıb.

Həmçinin oxuyun: Mayakçı gəmiləri necə sayırdı.

Təmir 1,5 mln. krona başa gələcək və bu vəsaiti boğazdakı üç şəhər ödəyəcək.`,
    has: 'Lanmur bərəsi çərşənbə axşamı',
    lacks: ['5 iyun', 'AZƏRTAC', 'Həmçinin oxuyun', 'O, sərnişinləri'],
  },
] as const;
