/** A JSON header and byte arrays ↔ one byte array. Sections start at multiples of 8, so typed arrays can lie on them. */

const ALIGN = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

export function packSections(header: object, sections: readonly ArrayBufferView[]): Uint8Array<ArrayBuffer> {
  const sizes = sections.map((section) => section.byteLength);
  const json = new TextEncoder().encode(JSON.stringify({ header, sizes }));
  let at = aligned(4 + json.length);
  const packed = new Uint8Array(at + sizes.reduce((sum, size) => sum + aligned(size), 0));
  new DataView(packed.buffer).setUint32(0, json.length, true);
  packed.set(json, 4);
  for (const section of sections) {
    packed.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += aligned(section.byteLength);
  }
  return packed;
}

/** The sections share the memory of `packed`, which must start at a multiple of 8 in its buffer. */
export function unpackSections(packed: Uint8Array<ArrayBuffer>): {
  readonly header: unknown;
  readonly sections: readonly Uint8Array<ArrayBuffer>[];
} {
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
  const json = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + length))) as {
    readonly header: unknown;
    readonly sizes: readonly number[];
  };
  let at = aligned(4 + length);
  const sections = json.sizes.map((size) => {
    const section = packed.subarray(at, at + size);
    at += aligned(size);
    return section;
  });
  return { header: json.header, sections };
}

/** The same bytes in memory of their own, which starts at 0. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole && bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

export const words = (bytes: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
