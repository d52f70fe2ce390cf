/** `npm start`: makes the clone ready, then becomes the bot, so that signals reach it directly. */
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();
process.chdir(root);
await import('../dist/main.js');
