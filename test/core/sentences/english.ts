/** Twenty texts of English news, cut into sentences by hand. */

export const ENGLISH: readonly (readonly string[])[] = [
  [
    'Gen. Tomas Ruiz and Lt. Col. Vera Lund met Sen. Paul Orlo on Jan. 14.',
    'No date was given for a second talk.',
  ],
  ['The bridge cost $4.2 million, 1.5 times the estimate.', 'Work began in Sept. 2024.'],
  [
    '“We lost the pump. We lost the wall. We did not lose a single house,” Mayor Ines Roth said.',
    'The water fell on Sunday.',
  ],
  ['“Who pays for it?” Roth asked.', 'Nobody in the hall answered.'],
  ['Shares of Velm Ferries Inc. fell 3.1 percent.', 'The company is based in Lanmoor.'],
  ['He was born in St. Orlen, Mo., and studied law.', 'His first trial came in 1998.'],
  ['The vote is set for 9 a.m. Monday.', 'Results are due by 6 p.m.', 'The count is public.'],
  ['J. R. Brandt wrote the report with K.T. Okoro.', 'It has 212 pages.'],
  ['The minister, who lives in Washington, D.C., did not reply.', 'Her office did.'],
  ['"I saw smoke," she said.', '"Then I saw fire."'],
  ['The team won 3-0!', 'Coach Helma Frey called it “a start… and no more.”', 'They play Velm next.'],
  ['Rivers rose by approx. 2 metres, i.e. to the lower quay.', 'Boats were moved.'],
  ['The firm makes pumps, valves, etc.', 'It employs ninety people.'],
  ['Article 5, para. 2 of the law (see p. 14) forbids it.', 'The court agreed.'],
  ['The iTrain app was updated on Friday.', 'iTrain had failed for two days.'],
  ['She asked: “Is the road open?”', 'It was not.'],
  ["'I was on the roof. I could see the whole valley,' said Orlo.", 'He was found at dawn.'],
  ['The index closed at 1,204.55.', 'Oil, at $61.30 a barrel, was flat.'],
  ['Visit velm.example/news or call No. 112.', 'Lines are open until 8 p.m.'],
  [
    '(The hall seats forty.)',
    'More than ninety came.',
    'Dr. Lund spoke for an hour...',
    'Then the lights went out.',
  ],
];
