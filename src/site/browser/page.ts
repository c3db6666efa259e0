import { openContents } from './contents.ts';
import { makeHandles } from './handles.ts';
import { keepPlace } from './keep-place.ts';
import { listenForKeys } from './keys.ts';
import { lightWords } from './light.ts';
import { showCurrentSection } from './menu.ts';
import { keepForOffline } from './offline.ts';
import { linkOrigins } from './origins.ts';
import { showWordCards } from './word-cards.ts';

/** Runs on every page; reading works without it. */
listenForKeys();
openContents();
keepPlace();
showCurrentSection();
makeHandles();
lightWords();
linkOrigins();
showWordCards();
keepForOffline();
