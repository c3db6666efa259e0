/**
 * The largest texts known to us are a code of 4 MB and a paper of 771 amendments of 3 MB. What goes beyond these limits is no law but an
 * attack or a mistake, and is refused before it takes memory.
 */
export const limits = {
  /** Bytes of the file as given; a Word document may hold pictures. */
  file: 64 * 1024 * 1024,
  /** Bytes of a text, page or XML document. */
  text: 16 * 1024 * 1024,
  /** Bytes of all wanted entries of a zip, counted while they are inflated. */
  inflated: 32 * 1024 * 1024,
  /** Elements of an XML document, tags of a page. */
  elements: 1_000_000,
  /** Elements inside one another. */
  depth: 200,
  /** Paragraphs, headings and tables of a document. */
  blocks: 40_000,
  /** Places that a person would have to look at; beyond them the text is not what the importer took it for. */
  doubts: 1000,
  /** Units inside one another under one heading. */
  nesting: 10,
} as const;

/** A number of bytes for people: `209715200` → `200 MB`. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`;
