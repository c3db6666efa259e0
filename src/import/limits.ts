/** The largest bill text known to us is a code of 4 MB; a file beyond these limits is no law but an attack or a mistake. */
export const limits = {
  /** Bytes of the file as given. */
  file: 64 * 1024 * 1024,
  /** Bytes of all wanted entries of a zip, counted while they are inflated. */
  inflated: 64 * 1024 * 1024,
  /** Elements of an XML document. */
  elements: 2_000_000,
  /** Elements inside one another. */
  depth: 200,
} as const;

/** A number of bytes for people: `209715200` → `200 MB`. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;
