/** Article bodies for the tests, written for them. */
import fc from 'fast-check';

const sentence = fc.constantFrom(
  'The harbour reopened on Tuesday after three days of fog.',
  'Limanda işlər bərpa olundu.',
  'Паром «Карабах» вышел в море 😀.',
  'Prices rose by 3 < 4 per cent & nobody “noticed”.',
  'Write to desk@example.org, or ask @harbour_desk and type /stop now.',
  '家族👨‍👩‍👧‍👦が来た。',
  'e\u0301a\u0300 combine.',
);
const words = fc.array(sentence, { minLength: 1, maxLength: 12 }).map(parts => parts.join(' '));
const escaped = words.map(text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));

const inline = fc.oneof(
  escaped,
  escaped.map(text => `<b>${text}</b>`),
  escaped.map(text => `<i>${text} <b>${text}</b></i>`),
  escaped.map(text => `<a href="https://example.org/a?b=1&amp;c=2">${text}</a>`),
  fc.constant('<code>npm start @x /y</code>'),
  fc.constant('<br>'),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '));
const block = fc.oneof(
  { weight: 6, arbitrary: line.map(text => `<p>${text}</p>`) },
  line.map(text => `<h2>${text}</h2>`),
  fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map(items => `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`),
  fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map(items => `<ol>${items.map(item => `<li>${item}</li>`).join('')}</ol>`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map(parts => `<blockquote>${parts.map(part => `<p>${part}</p>`).join('')}</blockquote>`),
  fc.constant('<pre>a  b\n  c &lt; d</pre>'),
  fc.constant('<p><img src="https://example.org/a.jpg" alt="A harbour"></p>'),
);

/** Trees of the safe subset. */
export const article = fc.array(block, { minLength: 1, maxLength: 12 }).map(blocks => blocks.join(''));

/** Anything that could be called HTML, and much that could not. */
export const wildHtml = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</i>',
        '<i',
        '<!--',
        '-->',
        '<a href="javascript:x()">',
        '<a href=//example.org>',
        '</a>',
        '&amp;',
        '&lt;b&gt;',
        '&#x202e;',
        '&nbsp;',
        '<script>',
        '</script>',
        '<blockquote>',
        '</blockquote>',
        '<table><tr><td>',
        '<li>',
        '<ul>',
        '</ul>',
        '<pre>',
        '</pre>',
        '<code>',
        '@admin_of',
        '/forget',
        '\u202e',
        '\u200b',
        '\ud800',
        '<br><br>',
        '<tg-spoiler>',
        ']]>',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      words,
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));
