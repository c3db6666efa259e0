import type { Place } from '../data/places.ts';

/** A provision by address, in the lawyer's words, and the page that shows it; without its words, which that page has. */
export const placeRef = ({ eId, name, href }: Place): Pick<Place, 'eId' | 'name' | 'href'> => ({ eId, name, href });
