/** Topics that a few words give away: those for which no articles were there to learn from, and our own region. */
import { fold, wordsOf } from '../shared/words.ts';

/** As written; two words where one alone would say too little. */
const WORDS: Readonly<Record<string, string>> = {
  health: `
    vaccine, vaccines, vaccination, vaccinated, virus outbreak, epidemic, pandemic, influenza, bird flu, malaria, measles,
    cholera, tuberculosis, hiv, aids, cancer, tumour, tumor, diabetes, dementia, alzheimer, obesity, surgery, surgeon,
    surgeons, patient, patients, doctors, nurses, hospital, hospitals, clinic, clinical trial, disease, diseases, infection,
    infections, symptoms, therapy, medicine, medicines, drug trial, prescription, heart attack, stroke, blood pressure,
    mental health, public health, world health organization, health ministry`,
  environment: `
    climate change, global warming, greenhouse gas, greenhouse gases, carbon emissions, carbon dioxide, emissions, kyoto,
    deforestation, rainforest, wetland, wetlands, biodiversity, endangered species, endangered, conservation,
    conservationists, wildlife, habitat, habitats, ecosystem, ecosystems, pollution, polluted, oil spill, drought, heatwave,
    renewable energy, wind farm, solar power, recycling, glaciers, sea level, coral reef, national park, environmentalists,
    environmental`,
  conflict: `
    troops, soldiers, militants, insurgents, rebels, gunmen, ceasefire, airstrike, airstrikes, air strike, air strikes,
    shelling, missile, missiles, bombing, car bomb, suicide bomber, suicide bombing, roadside bomb, ambush, offensive,
    invasion, front line, artillery, mortar, drone strike, hostages, hostage, guerrillas, warplanes, fighter jets, tanks,
    battalion, brigade, peacekeepers, civilians killed, fighting`,
  law: `
    court, courts, supreme court, judge, jury, trial, prosecutor, prosecutors, defendant, verdict, sentenced, convicted,
    guilty, acquitted, charged with, indicted, indictment, plea, appeal court, lawsuit, murder, manslaughter, robbery,
    burglary, fraud charges, arrested, jailed, imprisoned, prison sentence, detectives, homicide, testimony, testified`,
  caucasus: `
    azerbaijan, azerbaijani, azerbaijanis, baku, karabakh, nagorno karabakh, nakhchivan, ganja, sumgait, caspian, armenia,
    armenian, yerevan, tbilisi, georgian, batumi, abkhazia, south ossetia, caucasus, dagestan, chechnya`,
};

const MOST_WORDS = 3;
/** The beginning says what an article is about; further on it mentions much else. */
const BEGINNING = 1_200;
/** In a headline a word counts for two. */
const WANTED_POINTS: Readonly<Record<string, number>> = { caucasus: 3 };
const USUAL_POINTS = 4;

const TOPIC_BY_WORDS = new Map(
  Object.entries(WORDS).flatMap(([topic, list]) => list.split(',').map(words => [fold(words.trim()), topic])),
);

/** Topics that an English text clearly gives away, most evident first. */
export function topicsByWords(title: string, text: string): readonly string[] {
  const inTitle = listedIn(title);
  const inText = listedIn(text.slice(0, BEGINNING));
  const points = new Map<string, number>();
  for (const words of new Set([...inTitle, ...inText])) {
    const topic = TOPIC_BY_WORDS.get(words) ?? '';
    points.set(topic, (points.get(topic) ?? 0) + (inTitle.has(words) ? 2 : 1));
  }
  return [...points]
    .filter(([topic, score]) => score >= (WANTED_POINTS[topic] ?? USUAL_POINTS))
    .toSorted((a, b) => b[1] - a[1])
    .map(([topic]) => topic);
}

/** The listed words and phrases of a text, each once. */
function listedIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const run of wordsOf(text)) {
    run.forEach((_, from) => {
      for (let length = 1; length <= MOST_WORDS; length += 1) {
        const words = run.slice(from, from + length).map(({ folded }) => folded);
        if (words.length === length && TOPIC_BY_WORDS.has(words.join(' '))) found.add(words.join(' '));
      }
    });
  }
  return found;
}
