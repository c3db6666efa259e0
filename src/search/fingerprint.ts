/**
 * A short name for content: 64 bits of FNV-1a in two lanes, in base 36. It tells two builds of one index apart; it is no
 * protection against forgery, which nobody gains from here.
 */
export class Fingerprint {
  #a = 0x811c9dc5;
  #b = 0x01000193;

  add(name: string, bytes: Uint8Array): void {
    this.#mix(new TextEncoder().encode(name));
    this.#mix(bytes);
  }

  text(): string {
    return (this.#a >>> 0).toString(36) + (this.#b >>> 0).toString(36);
  }

  #mix(bytes: Uint8Array): void {
    let a = this.#a;
    let b = this.#b;
    for (const byte of bytes) {
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x85ebca6b) ^ (b >>> 13);
    }
    this.#a = Math.imul(a ^ bytes.length, 0x01000193);
    this.#b = Math.imul(b ^ bytes.length, 0x85ebca6b);
  }
}
