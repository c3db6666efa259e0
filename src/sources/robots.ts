import robotsParser from 'robots-parser';

/** The name by which a site's robots.txt may address this program. */
export const ROBOT = 'oqylym';

/** What a site lets programs do. */
export interface Rules {
  readonly allows: (url: string) => boolean;
  /** Seconds between two requests that the site asks for; 0 if it asks for nothing. */
  readonly delay: number;
}

/** Reads a robots.txt. */
export function rulesOf(address: string, text: string): Rules {
  const robots = robotsParser(address, text);
  return { allows: (url) => robots.isAllowed(url, ROBOT) ?? true, delay: robots.getCrawlDelay(ROBOT) ?? 0 };
}

/** Without a robots.txt everything may be read (RFC 9309, 2.3.1.3). */
export const NO_RULES: Rules = { allows: () => true, delay: 0 };
