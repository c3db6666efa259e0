import { openContents } from './contents.ts';
import { makeHandles } from './handles.ts';
import { listenForKeys } from './keys.ts';

/** Runs on every page; reading works without it. */
listenForKeys();
openContents();
makeHandles();
