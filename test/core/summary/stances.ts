/** Sentences that point back at what stood before them, and sentences that do not, in twelve languages. */

export const POINTING: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The council of Lanmoor has denied this claim for years.',
    'The mill of Velm, however, stays closed until the autumn.',
    'In court on Tuesday she said that the mill would stay closed.',
    '“We waited for nine days,” he said of the storm in Lanmoor.',
    'We met the captain on the quay of Lanmoor on a cold morning.',
    'Officials in Velm call such plans too dear for a small town.',
  ],
  de: [
    'Doch die Mühle von Velm bleibt bis zum Herbst geschlossen.',
    'Das zeigt eine Untersuchung des Hafenamts von Lanmoor.',
    'Die Mühle von Velm bleibt jedoch bis zum Herbst geschlossen.',
    'Der Rat von Lanmoor weist diese Vorwürfe seit Jahren zurück.',
    'Die Brücke sei seit Jahren nicht geprüft worden.',
    'Am Dienstag hat er die Brücke von Velm besucht.',
    'Wir trafen die Kapitänin am Kai von Lanmoor.',
  ],
  fr: [
    'Mais le moulin de Velm reste fermé jusqu’à l’automne.',
    'Le moulin de Velm reste cependant fermé jusqu’à l’automne.',
    'Le conseil de Lanmoor rejette cette accusation depuis des années.',
    'Ils ont visité le pont de Velm mardi matin.',
    'Mardi, il a visité le pont de Velm avec les ingénieurs.',
    'Nous avons rencontré la capitaine sur le quai.',
  ],
  es: [
    'Pero el molino de Velm sigue cerrado hasta el otoño.',
    'El molino de Velm, sin embargo, sigue cerrado hasta el otoño.',
    'En ese marco, el alcalde de Velm visitó el puente.',
    'Afirmó que el puente de Velm es seguro.',
    'El consejo de Lanmoor rechaza esta acusación desde hace años.',
    'Nosotros vimos a la capitana en el muelle.',
  ],
  it: [
    'Ma il mulino di Velm resta chiuso fino all’autunno.',
    'Il mulino di Velm, tuttavia, resta chiuso fino all’autunno.',
    'Il consiglio di Lanmoor respinge questa accusa da anni.',
    'Ha aggiunto che il ponte di Velm è sicuro.',
    'Noi abbiamo visto la capitana sul molo.',
  ],
  pt: [
    'Mas o moinho de Velm continua fechado até o outono.',
    'O moinho de Velm, no entanto, continua fechado até o outono.',
    'O conselho de Lanmoor rejeita essa acusação há anos.',
    'Afirmou que a ponte de Velm é segura.',
    'Ele visitou a ponte de Velm na terça-feira.',
  ],
  nl: [
    'Maar de molen van Velm blijft dicht tot de herfst.',
    'De molen van Velm blijft echter dicht tot de herfst.',
    'De raad van Lanmoor wijst deze beschuldiging al jaren af.',
    'Dinsdag bezocht hij de brug van Velm.',
    'Wij zagen de kapitein op de kade.',
  ],
  pl: [
    'Ale młyn w Velm pozostanie zamknięty do jesieni.',
    'Młyn w Velm pozostanie jednak zamknięty do jesieni.',
    'Rada Lanmooru od lat odrzuca te zarzuty.',
    'Dodał, że most w Velm jest bezpieczny.',
    'We wtorek on zwiedził most w Velm.',
  ],
  tr: [
    'Ancak Velm değirmeni sonbahara kadar kapalı kalacak.',
    'Velm değirmeni bu nedenle sonbahara kadar kapalı kalacak.',
    'Lanmoor meclisi bu iddiayı yıllardır reddediyor.',
    'Onun sözlerine göre köprü güvenli.',
  ],
  ru: [
    'Мельница в Вельме, однако, останется закрытой до осени.',
    'Совет Ланмура много лет отвергает эти обвинения.',
    'Во вторник он посетил мост в Вельме.',
    'Мы встретили капитана на причале Ланмура.',
  ],
  uk: [
    'Але млин у Вельмі залишиться зачиненим до осені.',
    'Млин у Вельмі, однак, залишиться зачиненим до осені.',
    'Рада Ланмура роками відкидає ці звинувачення.',
    'Він додав, що міст у Вельмі безпечний.',
  ],
  az: [
    'Velm dəyirmanı bundan əlavə payıza qədər bağlı qalacaq.',
    'Lanmur şurası bu ittihamı illərdir rədd edir.',
    'Biz kapitanı Lanmur körpüsündə gördük.',
  ],
};

export const STANDING: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The Lanmoor ferry sailed on Tuesday for the first time in nine days.',
    'Captain Ines Roth said she would sail again on Friday.',
    'A sailor from Velm lost his boat in the storm on Monday.',
    'The council of Lanmoor wants to build a new bridge this year.',
  ],
  de: [
    'Die Fähre von Lanmoor ist am Dienstag zum ersten Mal wieder gefahren.',
    'In der Stadt Velm wird in diesem Jahr eine neue Brücke gebaut.',
    'Kapitänin Ines Roth sagte, die Brücke sei seit Jahren nicht geprüft worden.',
    'Der Rat von Lanmoor will seine Brücke verkaufen.',
  ],
  fr: [
    'Le bac de Lanmoor est reparti mardi pour la première fois en neuf jours.',
    'La capitaine Ines Roth a dit que son bateau repartirait vendredi.',
    'Une nouvelle digue sera construite cette année à Velm.',
  ],
  es: [
    'El barco de Lanmoor zarpó el martes por primera vez en nueve días.',
    'La capitana Inés Roth dijo que su barco zarpará el viernes.',
    'Velm tendrá un puente nuevo este año.',
  ],
  it: [
    'Il traghetto di Lanmoor è ripartito martedì per la prima volta in nove giorni.',
    'La capitana Ines Roth ha detto che la sua nave ripartirà venerdì.',
  ],
  pt: [
    'A balsa de Lanmoor saiu na terça-feira pela primeira vez em nove dias.',
    'A capitã Inês Roth disse que seu barco sairá na sexta-feira.',
  ],
  nl: [
    'De pont van Lanmoor voer dinsdag voor het eerst in negen dagen.',
    'Kapitein Ines Roth zei dat zij vrijdag weer vaart.',
  ],
  pl: [
    'Prom z Lanmooru wypłynął we wtorek po raz pierwszy od dziewięciu dni.',
    'Kapitan Ines Roth powiedziała, że jej statek wypłynie w piątek.',
  ],
  tr: [
    'Lanmoor feribotu salı günü dokuz gün sonra ilk kez yola çıktı.',
    'Kaptan İnes Roth cuma günü denize çıkacağını söyledi.',
  ],
  ru: [
    'Ланмурский паром во вторник вышел в море впервые за девять дней.',
    'Капитан Инна Рот сообщила, что её судно выйдет в пятницу.',
  ],
  uk: [
    'Ланмурський пором у вівторок вийшов у море вперше за дев’ять днів.',
    'Капітанка Інна Рот сказала, що її судно вийде в п’ятницю.',
  ],
  az: ['Lanmur bərəsi çərşənbə axşamı doqquz gündən sonra ilk dəfə yola düşüb.'],
};
