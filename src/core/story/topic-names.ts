/** What feeds, pages and addresses call our topics: section and category names in English, Azerbaijani and Russian. */
import { fold } from '../shared/words.ts';

/** By topic, by comma; the form in which they are compared is `keyOf`'s. */
const NAMES: Readonly<Record<string, string>> = {
  world: `
    world, worldwide, international, internationals, global, globe, foreign, foreign affairs, foreign policy, abroad, overseas,
    around the world, world europe, world asia, world africa, world middle east, world us canada, world latin america,
    world australia, us and canada, us canada, global affairs, diplomacy, world affairs, geopolitics, international relations,
    europe, eu, european union, asia, asia pacific, asia and pacific, south asia, central asia, east asia, far east, africa,
    middle east, mideast, mena, near east, americas, north america, latin america, south america, australia, oceania, balkans,
    us, usa, united states, america, uk, united kingdom, britain, great britain, england, scotland, wales, ireland, russia,
    ukraine, china, india, japan, iran, iraq, israel, palestine, gaza, syria, turkey, turkiye, germany, france, italy, spain,
    poland, greece, pakistan, afghanistan, korea, north korea, south korea, taiwan, brazil, mexico, canada, un, united nations,
    nato, kazakhstan, uzbekistan, kyrgyzstan, turkmenistan, tajikistan, belarus, moldova,
    dünya, dünyada, xarici, xarici siyasət, xaricdə, beynəlxalq, beynəlxalq aləm, beynəlxalq münasibətlər, diplomatiya, qlobal,
    avropa, asiya, afrika, amerika, abş, rusiya, türkiyə, iran, ukrayna, çin, türk dünyası, mdb, yaxın şərq, orta asiya,
    мир, в мире, мировые, мировые новости, за рубежом, зарубежье, зарубежные, международные, международная панорама,
    международная политика, международные отношения, внешняя политика, дипломатия, глобус, планета, европа, азия, африка,
    америка, сша, россия, украина, китай, турция, иран, израиль, ближний восток, центральная азия, средняя азия, снг,
    бывший ссср, ближнее зарубежье, страны, оон, нато, ес`,
  politics: `
    politics, political, politic, government, governance, policy, elections, election, election results, us election, us elections,
    vote, voting, parliament, congress, senate, white house, westminster, washington, uk politics, us politics, eu politics,
    parties, political parties, president, presidency, prime minister, opposition, democracy, domestic politics, public policy,
    government and politics, human rights, migration policy,
    siyasət, siyasi, daxili siyasət, seçki, seçkilər, prezident, parlament, milli məclis, hökumət, partiya, rəsmi, rəsmi xronika,
    rəsmi xəbərlər, müxalifət, insan hüquqları,
    политика, политические, внутренняя политика, выборы, власть, президент, парламент, госдума, правительство, партии,
    официально, официальная хроника, официальные новости, права человека, оппозиция, кремль`,
  business: `
    business, business and economy, business and finance, business and financial, biz, economy, economic, economics,
    world economy, global economy, macroeconomics, finance, financial, personal finance, financial services, markets, market,
    stock market, stock markets, stocks, shares, investing, investment, investments, money, your money, companies, company,
    corporate, industry, industries, manufacturing, trade, commerce, retail, banking, banks, bonds, currencies, forex,
    commodities, energy, oil, oil and gas, gas, power, entrepreneurs, entrepreneurship, small business, startups, start ups,
    real estate, property, housing market, jobs, careers, work, employment, labor market, labour market, economy business and finance,
    tax, taxes, taxation, budget, agriculture, farming, agribusiness, transport, transportation, aviation, airlines, shipping,
    logistics, automotive industry, cryptocurrency, crypto, bitcoin, wealth, management, marketing, advertising, mergers, earnings,
    iqtisadiyyat, iqtisadi, iqtisad, biznes, maliyyə, bank, banklar, bazar, birja, pul, valyuta, valyuta bazarı, energetika,
    enerji, neft, neft qaz, neft və qaz, sənaye, ticarət, kənd təsərrüfatı, nəqliyyat, şirkətlər, sahibkarlıq, daşınmaz əmlak,
    vergi, vergilər, büdcə, investisiya, əmək bazarı, logistika, kriptovalyuta,
    экономика, экономические, экономика и бизнес, бизнес, финансы, деньги, рынки, рынок, биржа, биржи, банки, банк, инвестиции,
    компании, промышленность, торговля, энергетика, нефть, нефть и газ, газ, тэк, недвижимость, предпринимательство, стартапы,
    валюта, курс валют, криптовалюта, криптовалюты, сельское хозяйство, апк, транспорт, логистика, налоги, бюджет, рынок труда,
    карьера, потребительский рынок, макроэкономика`,
  society: `
    society, social, social issues, social affairs, community, communities, people, education, schools, school, higher education,
    university, universities, students, religion, faith, religion and belief, belief, church, islam, christianity, family,
    families, youth, children, women, gender, equality, demographics, population, migration, immigration, refugees, poverty,
    welfare, charity, volunteering, inequality, race, labour, labor, housing, public services, civil society, social media trends,
    regions, local, national, city, metro, human interest,
    cəmiyyət, sosial, sosial həyat, ictimai, ictimaiyyət, təhsil, məktəb, universitet, elm və təhsil, din, ailə, gənclər, uşaqlar,
    qadın, qadınlar, ölkə, regionlar, region, bölgə, bölgələr, şəhər, yerli, əhali, miqrasiya, demoqrafiya, dini,
    общество, общественные, социум, социальная сфера, социальные, образование, школа, школы, вузы, наука и образование, религия,
    вера, семья, молодежь, дети, женщины, люди, регионы, регион, в регионах, город, местные, в стране, страна, население,
    миграция, демография, благотворительность, права женщин`,
  law: `
    law, law and order, law and justice, law and crime, crime, crimes, crime and justice, crime and courts, crime law and justice,
    criminal, criminal justice, justice, legal, court, courts, court cases, police, policing, supreme court, prison, prisons,
    fraud, corruption, cybercrime, murder, incidents, incident, accident, accidents, accidents and incidents, emergencies,
    emergency, true crime,
    hadisə, hadisələr, kriminal, cinayət, cinayətkarlıq, hüquq, hüquq və qanun, qanun, məhkəmə, məhkəmələr, ədliyyə, polis,
    qəza, qəzalar, fövqəladə hal, fövqəladə hallar, korrupsiya, kriminal xronika,
    происшествия, чп, чрезвычайные происшествия, криминал, преступность, преступления, криминальная хроника, закон, право,
    законы, закон и право, суд, суды, правосудие, юстиция, полиция, коррупция, аварии, дтп, авария, силовые структуры,
    следствие и суд, инциденты`,
  conflict: `
    conflict, conflicts, conflict and war, conflicts war and peace, war, wars, war and conflict, military, army, defence, defense,
    armed forces, security, national security, defence and security, defense and security, terrorism, terror, weapons, arms,
    navy, air force, ukraine war, war in ukraine, russia ukraine war, israel gaza war, israel hamas war, unrest conflicts and war,
    peace and security, veterans,
    müharibə, münaqişə, münaqişələr, ordu, hərbi, hərb, müdafiə, silahlı qüvvələr, təhlükəsizlik, milli təhlükəsizlik, terror,
    terrorizm, silah, cəbhə, hərbi xəbərlər, şəhidlər,
    война, войны, военные, военное дело, армия, армия и опк, оборона, вооруженные силы, конфликт, конфликты, безопасность,
    оборона и безопасность, национальная безопасность, терроризм, теракт, оружие, опк, впк, спецоперация, военная операция,
    горячие точки, флот`,
  science: `
    science, sciences, sci, science and nature, research, discovery, discoveries, space, space and astronomy, astronomy,
    physics, chemistry, biology, archaeology, archeology, paleontology, mathematics, maths, genetics, neuroscience, earth science,
    nasa, cosmos, universe, history and archaeology, science and space, scientific,
    elm, elmi, elm və kosmos, kosmos, astronomiya, fizika, kəşflər, tədqiqat, arxeologiya, elm xəbərləri,
    наука, научные, наука и космос, космос, космонавтика, астрономия, физика, химия, биология, археология, открытия,
    исследования, медицина и наука, генетика, палеонтология`,
  technology: `
    technology, technologies, tech, sci tech, scitech, science and technology, science and tech, science technology,
    technology and science, tech and science, business and technology, it, ict, hi tech, hitech, high tech, digital, digital life,
    internet, web, cyber, cybersecurity, cyber security, software, hardware, computers, computing, gadgets, mobile, phones,
    smartphones, apps, ai, artificial intelligence, machine learning, robotics, robots, innovation, innovations, gaming,
    video games, videogames, games, social media, telecom, telecoms, telecommunications, electronics, programming, media and telecoms,
    apple, google, microsoft, personal tech, electric vehicles, auto, autos, cars, automotive, motoring,
    texnologiya, texnologiyalar, elm və texnologiya, elm texnologiya, ikt, İKT, it xəbərləri, internet, rəqəmsal, kibertəhlükəsizlik,
    süni intellekt, innovasiya, innovasiyalar, mobil, smartfon, smartfonlar, proqram, oyunlar, avtomobil, avto, sosial şəbəkə,
    sosial şəbəkələr, telekommunikasiya, qadcetlər, hi tek,
    технологии, технология, наука и техника, наука и технологии, техника, ит, айти, хай тек, высокие технологии, интернет, сеть,
    цифровая экономика, цифровизация, гаджеты, софт, программы, смартфоны, кибербезопасность, искусственный интеллект, ии,
    нейросети, игры, видеоигры, инновации, роботы, связь, телеком, авто, автомобили, социальные сети, соцсети, интернет и сми`,
  health: `
    health, healthcare, health care, public health, global health, mental health, health and wellness, health and medicine,
    health and fitness, health and science, medicine, medical, wellness, wellbeing, well being, fitness, nutrition, diseases,
    disease, coronavirus, covid, covid 19, pandemic, vaccines, hospitals, nhs, pharma, pharmaceuticals, psychology,
    səhiyyə, sağlamlıq, sağlam həyat, tibb, tibbi, xəstəlik, xəstəliklər, koronavirus, psixologiya, həkim, qidalanma, pandemiya,
    здоровье, здравоохранение, медицина, медицинские, болезни, коронавирус, пандемия, психология, питание, фитнес,
    здоровый образ жизни, зож, фармацевтика, врачи`,
  environment: `
    environment, environmental, environment and nature, environment and climate, climate, climate change, climate crisis,
    climate and environment, global warming, energy and environment, nature, wildlife, animals, conservation, ecology, earth,
    sustainability, green, pollution, oceans, weather, weather news, natural disasters, disasters, disaster, earthquake, earthquakes,
    floods, wildfires, disaster accident and emergency incident, biodiversity,
    ekologiya, ekoloji, ətraf mühit, təbiət, iqlim, iqlim dəyişikliyi, hava, hava proqnozu, hava haqqında, heyvanlar, zəlzələ,
    təbii fəlakət, təbii fəlakətlər, cop29, yaşıl enerji,
    экология, климат, изменение климата, природа, окружающая среда, погода, прогноз погоды, животные, стихийные бедствия,
    стихия, катастрофы, землетрясение, землетрясения, зеленая энергетика, заповедники`,
  sport: `
    sport, sports, football, soccer, american football, nfl, nba, basketball, baseball, mlb, tennis, cricket, rugby, rugby union,
    rugby league, golf, hockey, ice hockey, nhl, boxing, mma, ufc, wrestling, judo, athletics, swimming, cycling, formula 1,
    formula one, f1, motorsport, motorsports, motogp, olympics, olympic games, paralympics, world cup, champions league,
    europa league, premier league, la liga, serie a, bundesliga, uefa, fifa, euro 2024, chess, gymnastics, volleyball, handball,
    skiing, winter sports, winter olympics, horse racing, racing, sailing, esports, transfers, transfer news, athletes,
    idman, futbol, basketbol, voleybol, tennis, güləş, cüdo, boks, şahmat, gimnastika, karate, ağır atletika, atletika, olimpiada,
    olimpiya oyunları, çempionlar liqası, premyer liqa, qarabağ fk, neftçi, döyüş sənətləri, avtoidman, üzgüçülük,
    спорт, спортивные, футбол, хоккей, баскетбол, волейбол, теннис, бокс, единоборства, мма, борьба, дзюдо, биатлон, лыжи,
    фигурное катание, легкая атлетика, плавание, гимнастика, шахматы, автоспорт, формула 1, зимние виды, летние виды,
    олимпиада, олимпийские игры, чемпионат мира, лига чемпионов, рпл, киберспорт, трансферы`,
  culture: `
    culture, cultural, arts, art, arts and culture, culture and arts, arts and entertainment, entertainment and arts,
    entertainment arts, arts culture and entertainment, arts culture entertainment and media, entertainment, showbiz, show business,
    celebrity, celebrities, celebs, music, pop, classical, film, films, movies, movie, cinema, hollywood, tv, television,
    tv and radio, radio, theatre, theater, stage, dance, opera, books, book reviews, literature, poetry, comics, museums, museum,
    exhibitions, photography, design, architecture, history, heritage, media, streaming, festivals, oscars, awards, anime,
    mədəniyyət, mədəni, incəsənət, ədəbiyyat, kitab, kitablar, musiqi, kino, film, teatr, şou, şou biznes, şoubiznes, maqazin,
    məşhurlar, televiziya, tv, media, muzey, sərgi, rəssamlıq, tarix, irs, memarlıq, rəqs, opera, mahnı,
    культура, культурные, искусство, литература, книги, музыка, кино, фильмы, сериалы, театр, театры, музеи, музей, выставки,
    выставка, шоу бизнес, шоубизнес, шоу биз, звезды, светская хроника, светская жизнь, знаменитости, телевидение, тв, радио,
    история, наследие, архитектура, дизайн, фотография, фестивали, медиа, сми, развлечения, афиша`,
  life: `
    life, living, lifestyle, life style, life and style, lifestyle and leisure, leisure, travel, tourism, holidays, destinations,
    hotels, food, food and drink, food and wine, recipes, cooking, drink, restaurants, fashion, style, beauty, home and garden,
    homes, gardening, garden, diy, relationships, love, parenting, pets, shopping, horoscope, horoscopes, astrology, humour,
    humor, fun, offbeat, odd, oddities, weird, strange, quirky, oddly enough, hobbies, self help,
    həyat, həyat tərzi, yaşam, turizm, səyahət, səyahətlər, moda, dəb, gözəllik, mətbəx, resept, reseptlər, qida, ev, istirahət,
    əyləncə, maraqlı, maraqlı xəbərlər, qəribə, bürclər, ulduz falı, qoroskop, yumor, heyrətamiz, münasibətlər,
    жизнь, стиль, стиль жизни, образ жизни, лайфстайл, путешествия, туризм, отдых, мода, красота, еда, кулинария, рецепты,
    рестораны, дом, дом и сад, дача, сад и огород, отношения, любовь, психология отношений, гороскоп, гороскопы, юмор,
    интересное, из жизни, курьезы, необычное, ценности, забава, шопинг, питомцы`,
  caucasus: `
    caucasus, south caucasus, north caucasus, transcaucasia, azerbaijan, azerbaijan and caucasus, azerbaijan and the caucasus,
    azerbaijani, baku, karabakh, nagorno karabakh, garabagh, nakhchivan, ganja, shusha, armenia, georgia country, tbilisi, yerevan,
    armenia azerbaijan, azerbaijan armenia, caspian, dagestan, chechnya, abkhazia, south ossetia, region caucasus,
    azərbaycan, azərbaycanda, azərbaycan xəbərləri, azerbaycan, bakı, qafqaz, cənubi qafqaz, qarabağ, dağlıq qarabağ, naxçıvan,
    gəncə, şuşa, sumqayıt, ermənistan, gürcüstan, azərbaycan və qafqaz, dağıstan, xəzər, zəngəzur, sülh prosesi,
    азербайджан, в азербайджане, кавказ, южный кавказ, северный кавказ, закавказье, баку, карабах, нагорный карабах, нахчыван,
    гянджа, шуша, сумгаит, армения, грузия, тбилиси, ереван, дагестан, чечня, абхазия, южная осетия, каспий`,
};

/** Words that say only that a name heads news: "World news", "Спорт: новости". */
const EMPTY_WORDS = new Set(
  'news new latest breaking top all headlines headline stories story articles article section category categories features home page the xeber xeberler xeberleri xeberi son yeni новости новость новостей последние главные главное лента все статьи раздел рубрика'.split(
    ' ',
  ),
);
/** What stands between two names, or a name and what it belongs to: "News / World", "Arts & Books", "Elm və təhsil". */
const BETWEEN = /[/>|,;:»·•→]|\s[-–—]\s|\s(?:&|\+|and|və|ve|и)\s|&/iu;

const TOPIC_BY_KEY = new Map(
  Object.entries(NAMES).flatMap(([topic, names]) => [
    [topic, topic] as const,
    ...names.split(',').map(name => [keyOf(name), topic] as const),
  ]),
);

/** A longer one names no topic; feeds put whole texts there. */
const LONGEST = 300;

/** The topics a section or category stands for, in the order in which it names them; none for a name we do not know. */
export function topicsNamed(name: string): readonly string[] {
  const short = name.slice(0, LONGEST);
  const whole = topicByName(short);
  if (whole !== null) return [whole];
  return [...new Set(short.split(BETWEEN).flatMap(part => topicByName(part) ?? []))];
}

/** The one topic that a whole name stands for. */
export function topicByName(name: string): string | null {
  const key = keyOf(name);
  const bare = key
    .split(' ')
    .filter(word => !EMPTY_WORDS.has(word))
    .join(' ');
  return TOPIC_BY_KEY.get(key) ?? TOPIC_BY_KEY.get(bare) ?? null;
}

function keyOf(name: string): string {
  return fold(name)
    .replace(/[&+]/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
