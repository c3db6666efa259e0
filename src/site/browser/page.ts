import { listenForKeys } from './keys.ts';
import { makeHandles } from './handles.ts';

/** Runs on every page; reading works without it. */
listenForKeys();
makeHandles();
