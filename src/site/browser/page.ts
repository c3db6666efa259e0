import { openContents } from './contents.ts';
import { makeHandles } from './handles.ts';
import { listenForKeys } from './keys.ts';
import { lightWords } from './light.ts';
import { keepForOffline } from './offline.ts';
import { linkOrigins } from './origins.ts';
import { showWordCards } from './word-cards.ts';

/** Runs on every page; reading works without it. */
listenForKeys();
openContents();
makeHandles();
lightWords();
linkOrigins();
showWordCards();
keepForOffline();
