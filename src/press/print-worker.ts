/** Prints articles on a thread of its own, so that a long one holds up no answer to a reader. */
import { answerTasks } from '../thread/answer-tasks.ts';
import { hasLettersFor } from './has-letters.ts';
import { printPdf } from './print-pdf.ts';
import type { PrintTask } from './printer.ts';

answerTasks(({ article, words }: PrintTask) =>
  hasLettersFor(article) ? printPdf(article, key => words[key] ?? '') : ('no letters' as const),
);
