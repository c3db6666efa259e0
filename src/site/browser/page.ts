import { openContents } from './contents.ts';
import { makeHandles } from './handles.ts';
import { listenForKeys } from './keys.ts';
import { lightWords } from './light.ts';

/** Runs on every page; reading works without it. */
listenForKeys();
openContents();
makeHandles();
lightWords();
