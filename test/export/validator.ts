import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';

/** What the schema finds wrong with a document, a line each; empty if it is valid. */
export type Validate = (xml: string) => readonly string[];

/** A validator for the schema of the standard from its files by name; null if they are not there. */
export function validatorFrom(schema: ReadonlyMap<string, Uint8Array> | null): Validate | null {
  const main = schema?.get('akomantoso30.xsd');
  const imported = schema?.get('xml.xsd');
  if (!main || !imported) return null;
  // The schema imports "./xml.xsd": it is handed over from memory, nothing is fetched.
  xmlRegisterInputProvider(new XmlBufferInputProvider({ 'akn/xml.xsd': imported }));
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(main, { url: 'akn/akomantoso30.xsd' }));
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    } finally {
      document.dispose();
    }
  };
}
