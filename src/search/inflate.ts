/** Unpacks a file of the index with what browsers and Node have built in, so that no script is loaded for it. */
export async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A damaged file fails on the reading side; the writing side would report the same once more.
  const written = writer.write(new Uint8Array(packed)).then(() => writer.close());
  const [bytes] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
  return new Uint8Array(bytes);
}
