/** `npm run build`: a whole `dist` that runs, with the phrases, the migrations and the page's files. */
import { build } from './prepare.mjs';

build();
