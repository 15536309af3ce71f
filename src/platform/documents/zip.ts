import { inflateRawSync } from 'node:zlib';

/** One file inside a zip archive, by its place in the central directory. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly centralAt: number;
  readonly localAt: number;
}

const endOfCentralDirectory = 0x06054b50;
const centralHeader = 0x02014b50;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Files of an archive without a comment and below 4 GB: what the Word writer makes. */
const zipEntries = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = viewOf(bytes);
  const end = bytes.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== endOfCentralDirectory)
    throw new Error('Not a plain zip archive');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === centralHeader) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      centralAt: at,
      localAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Sets every date in the archive to 1 January 1980, in place, so that equal contents give equal bytes. */
export const forgetZipDates = (bytes: Uint8Array): Uint8Array => {
  const view = viewOf(bytes);
  const firstDay = 0x0021_0000;
  for (const { centralAt, localAt } of zipEntries(bytes)) {
    view.setUint32(centralAt + 12, firstDay, true);
    view.setUint32(localAt + 10, firstDay, true);
  }
  return bytes;
};

const contentOf = (bytes: Uint8Array, entry: ZipEntry, most?: number): Uint8Array => {
  const view = viewOf(bytes);
  const { localAt, compressedSize, method } = entry;
  const from = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  const data = bytes.subarray(from, from + compressedSize);
  const limit = most === undefined ? {} : { maxOutputLength: most };
  return method === 0 ? data.subarray(0, most) : new Uint8Array(inflateRawSync(data, limit));
};

/** The contents of an archive that we made ourselves, by file name. */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(zipEntries(bytes).map((entry) => [entry.name, contentOf(bytes, entry)]));

/**
 * One file of an archive from outside: nothing else is unpacked, and what an archive says of its sizes is not believed.
 * @throws RangeError when it unpacks to more than `most` bytes
 */
export function unzipOne(bytes: Uint8Array, name: string, most: number): Uint8Array | undefined {
  const entry = zipEntries(bytes).find((each) => each.name === name);
  return entry && contentOf(bytes, entry, most);
}
